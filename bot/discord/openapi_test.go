package discord_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// openAPIFile names an environment variable that holds the path of Discord's OpenAPI description. Where it is set,
// every payload of these tests is checked against it, besides our own rules; .ci/discord-openapi sets it.
const openAPIFile = "PULLQUOTE_TEST_OPENAPI"

// schemas are those of the payloads that the bot sends, by kind.
var schemas = sync.OnceValues(func() (map[string]*jsonschema.Schema, error) {
	path := os.Getenv(openAPIFile)
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	const at = "https://discord.local/openapi.json"
	if err := c.AddResource(at, doc); err != nil {
		return nil, err
	}
	compiled := map[string]*jsonschema.Schema{}
	for kind, pointer := range map[string]string{
		"callback": "/paths/~1interactions~1%7Binteraction_id%7D~1%7Binteraction_token%7D~1callback/post/requestBody/content/application~1json/schema",
		"edit":     "/paths/~1webhooks~1%7Bwebhook_id%7D~1%7Bwebhook_token%7D~1messages~1@original/patch/requestBody/content/application~1json/schema",
		"message":  "/paths/~1channels~1%7Bchannel_id%7D~1messages/post/requestBody/content/application~1json/schema",
		"change":   "/paths/~1channels~1%7Bchannel_id%7D~1messages~1%7Bmessage_id%7D/patch/requestBody/content/application~1json/schema",
		"commands": "/paths/~1applications~1%7Bapplication_id%7D~1commands/put/requestBody/content/application~1json/schema",
	} {
		if compiled[kind], err = c.Compile(at + "#" + pointer); err != nil {
			return nil, fmt.Errorf("compile the schema of %s: %w", kind, err)
		}
	}
	return compiled, nil
})

// openAPI is the check of payloads against Discord's description; nil where that is not at hand.
func openAPI(t *testing.T) func(kind string, body []byte) error {
	t.Helper()
	compiled, err := schemas()
	if err != nil {
		t.Fatalf("%s: %v", openAPIFile, err)
	}
	if compiled == nil {
		return nil
	}
	var mu sync.Mutex
	return func(kind string, body []byte) error {
		mu.Lock()
		defer mu.Unlock()
		return compiled[kind].Validate(forSchema(kind, body))
	}
}

// forSchema decodes a payload. The description has default_member_permissions as a number, which is a string on the
// wire; it is left out.
func forSchema(kind string, body []byte) any {
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		return nil
	}
	if list, ok := value.([]any); ok && kind == "commands" {
		for _, c := range list {
			if m, ok := c.(map[string]any); ok {
				delete(m, "default_member_permissions")
			}
		}
	}
	return value
}
