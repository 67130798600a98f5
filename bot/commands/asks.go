package commands

import (
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/control"
)

// asks is the operation that a request asks of the desk; "" for none.
func (t table) asks(r Request) string {
	if r.Press != nil {
		return t.pressAsks(r.Press)
	}
	switch c := t.named(r.Command); {
	case c == nil:
		return ""
	case c.find != nil:
		return c.Key
	default:
		return c.asks
	}
}

// pressAsks is empty for a press on what is no control, and for those that leave the card's question alone.
func (t table) pressAsks(p *Press) string {
	k, err := control.Read(p.ID)
	if err != nil || k.Action == control.AskAgain && !p.Written || k.Action == control.AskReport || k.Action == control.DeleteCard || k.Action == control.Choose && p.Value == string(compose.Report) {
		return ""
	}
	if c := t.coded(k.Command); c != nil {
		return c.Key
	}
	return ""
}
