package record

// Schema names the stored format of every engine, and everything derived that is stored: analysis, sentences, passages, attribution.
// Whoever changes what any of them gives, or how an engine keeps it, raises it by hand; an index of another schema is rebuilt.
const Schema = 27
