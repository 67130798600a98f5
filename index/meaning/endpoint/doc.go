// Package endpoint asks an embeddings server for vectors: any that speaks OpenAI's POST /embeddings, such as Ollama,
// llama.cpp, vLLM or OpenAI's own. It is optional and stands beside the model in the program, which goes on working when
// the server is away.
//
// Laws:
//
//   - What one answer holds is whole: a vector for every text, all of one width, or an error.
//   - The key goes into one header and nowhere else: no error, log line or health report holds it.
//   - A question waits 2 s at most. While the server is away, questions do not wait for it at all.
//
// Example:
//
//	s := endpoint.New(endpoint.Options{URL: "http://127.0.0.1:11434/v1", Model: "nomic-embed-text"})
//	v, err := s.Question(ctx, "who called off the strike?")
package endpoint
