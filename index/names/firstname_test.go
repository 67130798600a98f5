package names

import "testing"

func TestWhomTheFirstOfTwoSurnamesMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"the first of two surnames", "Luis Arturo Tamayo Peña runs the port. Tamayo left.", "Luis Arturo Tamayo Peña; Tamayo = Luis Arturo Tamayo Peña"},
		{"a given name and the first surname", "Luis Arturo Tamayo Peña runs the port. Luis Tamayo left.", "Luis Arturo Tamayo Peña; Luis Tamayo = Luis Arturo Tamayo Peña"},
		{"another’s given name and the first surname", "Luis Arturo Tamayo Peña runs the port. Carlos Tamayo left.", "Luis Arturo Tamayo Peña; Carlos Tamayo"},
		{"the first surname behind one given name", "Luis Tamayo Peña runs the port. Tamayo left.", "Luis Tamayo Peña; Tamayo = Luis Tamayo Peña"},
		{"the first two of three names", "Luis Tamayo Peña runs the port. Luis Tamayo left.", "Luis Tamayo Peña; Luis Tamayo"},
		{"a second given name that others have as their first", "Luis Peter Peña runs the port. Ada Roe left. Mr. Peter came.", "Luis Peter Peña; Ada Roe; Peter"},
		{"the first surname of whoever was named last", "Luis Arturo Ibarra Tamayo left. His deputy, Carmen Lucía Tamayo Peña, stayed. Tamayo came.", "Luis Arturo Ibarra Tamayo; Carmen Lucía Tamayo Peña; Tamayo = Carmen Lucía Tamayo Peña"},
		{"the second surname, not a relative’s first", "Luis Arturo Ibarra Tamayo left. Then they met her father, Carlos Lucía Tamayo Peña. Tamayo came.", "Luis Arturo Ibarra Tamayo; Carlos Lucía Tamayo Peña; Tamayo = Luis Arturo Ibarra Tamayo"},
		{"the first surname of several, not a relative’s", "Luis Arturo Tamayo Peña left. Then they met his son, Luis Fernando Tamayo Soto. Tamayo came.", "Luis Arturo Tamayo Peña; Luis Fernando Tamayo Soto; Tamayo = Luis Arturo Tamayo Peña"},
		{"the first surname of a relative alone", "Luis Arturo Ibarra left. Then they met his son, Luis Tamayo Soto. Tamayo came.", "Luis Arturo Ibarra; Luis Tamayo Soto; Tamayo = Luis Tamayo Soto"},
		{"a name’s end behind a word of places", "West Marlow Roe left. Marlow Roe came.", "West Marlow Roe; Marlow Roe = West Marlow Roe"},
		{"a title of two words, the first of which tells nothing", "Mary Tamm left. Bill Tamm came. Senator Mrs. Tamm stayed.", "Mary Tamm; Bill Tamm; Tamm = Mary Tamm"},
		{"a place with the surname’s name", "Luis Arturo Tamayo Peña left. They came in Tamayo.", "Luis Arturo Tamayo Peña; Tamayo"},
		{"a word of a name that is not like a person’s", "Holm Velmo Kestrel Ruddle stood there. Kestrel left.", "Holm Velmo Kestrel Ruddle; Kestrel"},
		{"a nickname in marks", "Luis “Garsh” Tamm runs the port. Garsh left.", "Luis “Garsh” Tamm; Garsh"},
	} {
		if got := bearers(row.body); got != row.want {
			t.Errorf("%s: %s\nnames %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}

func TestWhomTheFirstOfSeveralNamesMeans(t *testing.T) {
	for _, row := range []struct{ fact, body, want string }{
		{"a Mr., before two syllables", "Kim Dae Sung, a driver, lives here. Mr. Kim left.", "Kim Dae Sung; Kim = Kim Dae Sung"},
		{"a Mr., before two joined syllables", "Kim Dae-sung, a driver, lives here. Mr. Kim left.", "Kim Dae-sung; Kim = Kim Dae-sung"},
		{"no title, before two syllables", "Kim Dae Sung, a driver, lives here. Kim left.", "Kim Dae Sung; Kim = Kim Dae Sung"},
		{"a longer name between", "Kim Harkness Vell, a driver, lives here. Mr. Kim left.", "Kim Harkness Vell; Kim"},
		{"a longer name last", "Kim Dae Harkness, a driver, lives here. Mr. Kim left.", "Kim Dae Harkness; Kim"},
		{"two names", "Kim Sung, a driver, lives here. Mr. Kim left.", "Kim Sung; Kim"},
		{"four names", "Kim Ada Vell Roe, a driver, lives here. Mr. Kim left.", "Kim Ada Vell Roe; Kim"},
		{"a third name behind joined syllables", "Kim Dae-sung Roe, a driver, lives here. Mr. Kim left.", "Kim Dae-sung Roe; Kim"},
		{"what is no family’s name", "Ada Dae Sung, a driver, lives here. Mr. Ada left.", "Ada Dae Sung; Ada"},
		{"a name that tells not where, with a title", "Chen Guowei, 66, mends boats. Mr Chen left.", "Chen Guowei; Chen = Chen Guowei"},
		{"a given name with a title", "Megan Harkness, 66, mends boats. Ms. Megan left.", "Megan Harkness; Megan"},
		{"Pope before what is a given name then", "Osric Vennard, 66, mends boats. Pope Osric left.", "Osric Vennard; Osric"},
		{"Princess before what is a given name then", "Osric Vennard, 66, mends boats. Princess Osric left.", "Osric Vennard; Osric"},
		{"Queen before what is a given name then", "Osric Vennard, 66, mends boats. Queen Osric left.", "Osric Vennard; Osric"},
		{"Sir before what is a given name then", "Osric Vennard, 66, mends boats. Sir Osric left.", "Osric Vennard; Osric"},
		{"Dame before what is a given name then", "Osric Vennard, 66, mends boats. Dame Osric left.", "Osric Vennard; Osric"},
		{"Lord before what is a given name then", "Osric Vennard, 66, mends boats. Lord Osric left.", "Osric Vennard; Osric"},
		{"Lady before what is a given name then", "Osric Vennard, 66, mends boats. Lady Osric left.", "Osric Vennard; Osric"},
		{"Father before what is a given name then", "Osric Vennard, 66, mends boats. Father Osric left.", "Osric Vennard; Osric"},
		{"Sultan before what is a given name then", "Osric Vennard, 66, mends boats. Sultan Osric left.", "Osric Vennard; Osric"},
		{"Sheikh before what is a given name then", "Osric Vennard, 66, mends boats. Sheikh Osric left.", "Osric Vennard; Osric"},
	} {
		if got := bearers(row.body); got != row.want {
			t.Errorf("%s: %s\nnames %q, want %q", row.fact, row.body, got, row.want)
		}
	}
}
