package doctor

import (
	"context"
	"fmt"
)

// checkEmbeddings asks the embeddings server for one vector.
func (d *Doctor) checkEmbeddings(ctx context.Context) []Finding {
	s := d.opener.Embeddings()
	if s == nil {
		return nil
	}
	address := d.Config.Meaning.Endpoint
	if _, err := s.Question(ctx, "Who said so?"); err != nil {
		return []Finding{{Fair, "meaning", fmt.Sprintf("%s gives no vectors of %s, so the model in the program finds by meaning alone: %v", address, s.ID(), err),
			"start the server, and look at meaning.endpoint, meaning.model and meaning.key"}}
	}
	return []Finding{{Good, "meaning", fmt.Sprintf("%s answers with vectors of %d numbers, of the model %s", address, s.Health().Width, s.ID()), ""}}
}
