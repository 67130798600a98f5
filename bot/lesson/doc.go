// Package lesson makes a reader's report that an editor accepts a row of questions, as answers/cmd/learn reads them: a JSON object
// a line, with the question, whether the coverage answers it, and in which words of which article.
//
// Laws:
//
//   - A row's words are cut from the article as it is now, and stand in it.
//   - What a report does not say is said by the editor, or the report is refused with what is missing. Nothing is guessed.
//   - A row takes the place of an earlier one of the same report; the file is whole at any moment.
package lesson
