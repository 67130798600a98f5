package coveragepage

import (
	"pullquote/bot/commands/texts"
	"pullquote/index/intake"
)

// words are the page's in one language.
type words struct {
	Title, Intro, NoWords                       string
	Covered, Articles, Statements, Publications string
	Others                                      texts.Plural // publications that are not named
	Dates, Until, Undated, Nothing              string
	Fresh, Newest, Compared, Read, Percent, At  string // Percent: %d; At: %s day %s time
	Feeds, LastAnswer, NewestItem, Never        string
	Questions, CountedSince, NoQuestions        string // CountedSince: %s
	Kind, Outcome, Number                       string
	Licences, LicencesIntro, LicencesShow       string
	Contact, Version                            string // %s

	Outcomes map[string]string
	States   map[intake.State]string
}

var wordsOf = map[texts.Language]*words{
	texts.English: {
		Title: "What this bot answers from", Intro: "This bot answers questions with excerpts from articles, word for word, each with its speaker, its date and a link. It writes nothing about the news.",
		NoWords: "Only numbers are kept for this page, never what was asked, by whom or where.",
		Covered: "What is covered", Articles: "Articles", Statements: "Statements found in them", Publications: "Publications",
		Others: texts.Plural{One: "and %d more", Many: "and %d more"}, Dates: "Time", Until: "until", Undated: "no article is dated", Nothing: "There are no articles yet.",
		Fresh: "How fresh it is", Newest: "Newest article", Compared: "Last compared with the articles’ files", Read: "Read for its meaning too", Percent: "%d%%", At: "%s, %s UTC",
		Feeds: "Feeds that are followed", LastAnswer: "Last answer", NewestItem: "newest item", Never: "never",
		Questions: "How questions were answered", CountedSince: "Counted since %s, when the program was last started.", NoQuestions: "No question was asked since.",
		Kind: "Asked with", Outcome: "Outcome", Number: "Number",
		Licences: "Licences", LicencesIntro: "The program is free software. The articles belong to their publishers; excerpts are quotations from them.",
		LicencesShow: "Licence texts", Contact: "Run by %s.", Version: "Pullquote %s",
		Outcomes: map[string]string{"answered": "answered", "related": "closest passages shown, which may not answer", "none": "nothing near", "exact": "found in these words", "near": "found nearly so",
			"": "listed", "hint": "the asker was told what to change", "busy": "refused, too many at once", "overdue": "given up after too long", "fault": "failed"},
		States: map[intake.State]string{intake.Healthy: "answers", intake.Untried: "not asked yet", intake.Failing: "does not answer", intake.Silent: "silent for longer than usual"},
	},
	texts.Spanish: {
		Title: "De qué responde este bot", Intro: "Este bot responde a preguntas con fragmentos literales de artículos, cada uno con quien lo dijo, su fecha y un enlace. No escribe nada sobre las noticias.",
		NoWords: "Para esta página solo se guardan números, nunca qué se preguntó, quién ni dónde.",
		Covered: "Qué abarca", Articles: "Artículos", Statements: "Declaraciones halladas en ellos", Publications: "Medios",
		Others: texts.Plural{One: "y %d más", Many: "y %d más"}, Dates: "Período", Until: "hasta", Undated: "ningún artículo tiene fecha", Nothing: "Todavía no hay artículos.",
		Fresh: "Qué tan al día está", Newest: "Artículo más reciente", Compared: "Última comparación con los archivos de los artículos", Read: "Leído también por su significado", Percent: "%d\u00a0%%", At: "%s, %s UTC",
		Feeds: "Canales que se siguen", LastAnswer: "Última respuesta", NewestItem: "lo más reciente", Never: "nunca",
		Questions: "Cómo se respondieron las preguntas", CountedSince: "Se cuentan desde el último arranque del programa: %s.", NoQuestions: "Desde entonces no se hizo ninguna pregunta.",
		Kind: "Se preguntó con", Outcome: "Resultado", Number: "Número",
		Licences: "Licencias", LicencesIntro: "El programa es software libre. Los artículos pertenecen a sus medios; los fragmentos son citas de ellos.",
		LicencesShow: "Textos de las licencias (en inglés)", Contact: "Responsable: %s.", Version: "Pullquote %s",
		Outcomes: map[string]string{"answered": "respondida", "related": "pasajes cercanos, que quizá no responden", "none": "nada parecido", "exact": "hallado con esas palabras", "near": "hallado casi con esas palabras",
			"": "enumerado", "hint": "se indicó qué cambiar", "busy": "rechazada por exceso de preguntas", "overdue": "abandonada por tardar demasiado", "fault": "falló"},
		States: map[intake.State]string{intake.Healthy: "responde", intake.Untried: "aún no consultado", intake.Failing: "no responde", intake.Silent: "en silencio más de lo habitual"},
	},
}
