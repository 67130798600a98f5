// Package legal writes the texts of privacy and terms that Discord's developer portal asks for, from what a configuration does. They
// are a beginning for whoever runs a bot, true of this program; whether they are enough where it is run, a lawyer knows.
//
// Laws:
//
//   - What a text says is stored, sent or logged is what the facts say, and nothing that they do not.
//   - Every language of the interface has both texts.
//
// Example:
//
//	text, err := legal.Texts(legal.Facts{Contact: "desk@harbourpost.example", Memory: legal.File}, texts.English)
package legal
