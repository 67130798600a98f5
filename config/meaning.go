package config

import (
	"net/url"
	"time"

	"github.com/spf13/viper"
)

// Meaning is how passages and sentences are found by what they mean. In the file, "meaning: off" is short for
// "meaning: {use: off}".
type Meaning struct {
	Use           string        `key:"use" env:"PULLQUOTE_MEANING" default:"on" doc:"on finds passages and sentences by what they mean as well; off by their words alone; in the file also \"meaning: off\""`
	Endpoint      string        `key:"endpoint" doc:"base address of an OpenAI-compatible embeddings server (Ollama, llama.cpp, vLLM …), such as http://127.0.0.1:11434/v1, whose model then reads passages and sentences; empty: the one in the program does"`
	Model         string        `key:"model" doc:"the server's model, by its name there; needed with meaning.endpoint"`
	Key           Secret        `key:"key" doc:"the server's key, where it wants one"`
	Timeout       time.Duration `key:"timeout" default:"30s" doc:"time for one request while indexing, 1s to 10m; a question waits 2s at most"`
	Batch         int           `key:"batch" default:"32" doc:"passages of one request, 1 to 2048"`
	QueryPrefix   string        `key:"query_prefix" doc:"what the model wants before a question, such as \"search_query: \""`
	PassagePrefix string        `key:"passage_prefix" doc:"what the model wants before a passage, such as \"search_document: \""`
}

// expandUse writes a file's "meaning: off" or "gaps: on" out.
func expandUse(v *viper.Viper, option string) error {
	value := v.Get(option)
	if _, group := value.(map[string]any); value == nil || group || !v.InConfig(option) {
		return nil
	}
	return v.MergeConfigMap(map[string]any{option: map[string]any{"use": value}})
}

func (m *Meaning) validate(r *report) {
	r.oneOf("meaning.use", m.Use, "on", "off")
	r.check(m.Timeout >= time.Second && m.Timeout <= 10*time.Minute, "meaning.timeout", m.Timeout.String(), "want 1s to 10m")
	r.between("meaning.batch", m.Batch, 1, 2048)
	if m.Endpoint == "" {
		r.check(m.Model == "", "meaning.model", m.Model, "meaning.endpoint must be set as well")
		return
	}
	r.check(webAddress(m.Endpoint) && !holdsSecret(m.Endpoint), "meaning.endpoint", m.Endpoint,
		"want an address that begins with https:// or http://, without a password; the key goes into meaning.key")
	r.check(m.Model != "", "meaning.model", "", "must be set, because meaning.endpoint is")
	r.check(m.Use == "on", "meaning.endpoint", m.Endpoint, "contradicts meaning.use, which is off; set one of them")
}

func holdsSecret(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.User != nil || u.RawQuery != "")
}
