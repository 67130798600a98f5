package claim

// cuesAtMost is how many cues of a sentence, or a piece of one, are looked at further: the surest.
const cuesAtMost = 12

// endsAtMost is how many places for the end of content, nearest first, are compared.
const endsAtMost = 320

// paragraphsCarried is how many paragraphs a quotation whose marks are left open is followed through.
const paragraphsCarried = 40
