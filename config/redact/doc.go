// Package redact takes passwords and tokens out of text that people read: logs, findings of doctor, metrics, errors. It is the
// one place that decides what a secret looks like.
//
// Laws:
//
//   - What holds no secret stays as it is, byte for byte.
//   - What looks like an address and cannot be read as one is hidden whole, but for its scheme.
//   - A secret that is known, because it was configured, is hidden wherever it stands, whatever it looks like.
//
// It is used at the program's doors, where text leaves it, so that no package below has to think of it; addresses that are
// shown on purpose go through [Address] or [Feed] where they are put into a sentence.
//
// Example:
//
//	m := redact.Knowing(config.Secrets()...)
//	fmt.Fprintln(os.Stderr, m.Text(err.Error()))
package redact
