package localdiscord

import "strconv"

// payload is the interaction as Discord writes it.
func (d *Server) payload(i *Interaction, data map[string]any) map[string]any {
	who := i.who
	locale := who.Locale
	if locale == "" {
		locale = "en-US"
	}
	user := map[string]any{"id": who.User, "username": "user" + who.User, "discriminator": "0", "global_name": nil, "avatar": nil}
	p := map[string]any{
		"id": i.ID, "application_id": d.AppID, "type": i.kind, "token": i.Token, "version": 1, "data": data, "locale": locale,
		"channel_id": who.Channel, "app_permissions": d.botPermissions(who.Channel), "entitlements": []any{}, "context": 1,
		"authorizing_integration_owners": map[string]any{"1": who.User}, "attachment_size_limit": 10485760,
	}
	if who.Guild == "" {
		p["user"] = user
		p["authorizing_integration_owners"] = map[string]any{"0": "0"}
	} else {
		permissions := who.Permissions
		if permissions == 0 {
			permissions = commonMember
		}
		p["guild_id"], p["guild_locale"], p["context"] = who.Guild, "en-US", 0
		p["member"] = map[string]any{"user": user, "permissions": strconv.FormatInt(permissions, 10), "roles": []any{},
			"joined_at": "2024-01-01T00:00:00+00:00", "deaf": false, "mute": false, "flags": 0}
		if !who.UserInstalled {
			p["authorizing_integration_owners"] = map[string]any{"0": who.Guild}
		}
	}
	channel := map[string]any{"id": who.Channel, "type": 0, "parent_id": nil}
	switch {
	case who.Guild == "":
		channel["type"] = 1
	case who.Forum != "":
		channel["type"], channel["parent_id"] = 11, who.Forum
	}
	p["channel"] = channel
	if i.target != nil {
		p["message"] = d.messageJSON(i.target)
	}
	return p
}

func (d *Server) messageJSON(m *Message) map[string]any {
	made := map[string]any{
		"id": m.ID, "channel_id": m.where.Channel, "type": 20, "content": "", "flags": m.Flags, "components": m.Components,
		"attachments": []any{}, "embeds": []any{}, "mentions": []any{}, "mention_roles": []any{}, "pinned": false, "tts": false,
		"timestamp": "2026-08-01T12:00:00.000000+00:00", "edited_timestamp": nil, "mention_everyone": false,
		"author": map[string]any{"id": d.AppID, "username": "Pullquote", "discriminator": "0", "bot": true},
		"interaction_metadata": map[string]any{"id": m.ID, "type": 2, "user": map[string]any{"id": m.Owner, "username": "user" + m.Owner},
			"authorizing_integration_owners": map[string]any{}},
	}
	if m.answers != nil { // it replies to a message, and no interaction made it
		delete(made, "interaction_metadata")
		made["type"] = 19
		made["message_reference"] = map[string]any{"type": 0, "message_id": m.answers.ID, "channel_id": m.where.Channel}
		made["referenced_message"] = nil
		if !m.answers.deleted {
			made["referenced_message"] = d.writtenJSON(m.answers)
		}
	}
	return made
}

// commonMember may use commands and external apps, and little else.
const commonMember = 1<<31 | 1<<50 | 1<<11 | 1<<10
