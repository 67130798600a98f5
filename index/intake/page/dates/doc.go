// Package dates reads the dates that pages, feeds and sitemaps state, as machines write them ([Parse]) and as people
// do, in the languages of news ([Written]). The names of months are those of the Unicode Common Locale Data Repository.
//
// Laws:
//
//   - A date is the day as the writer wrote it, in the writer's time zone, and only as precise as it is written.
//   - Where only the country tells the day from the month and neither country nor language is known, there is no date.
//   - A day that the calendar does not have is no date.
//
// Example:
//
//	dates.Written("Publicado el 3 de mayo de 2024", "es") // 2024-05-03
package dates
