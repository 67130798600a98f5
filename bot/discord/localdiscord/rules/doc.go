// Package rules lists what Discord would refuse in what a bot sends: messages of components, commands, forms and suggestions. It
// knows the documented limits, and the two undocumented ones that are named in message.go.
package rules
