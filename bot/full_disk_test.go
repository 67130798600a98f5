package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/fault"
)

// smallDisk names a folder on a disk of few megabytes, for the test of a full disk: see .ci/full-disk.
const smallDisk = "PULLQUOTE_SMALL_DISK"

// With its state on a full disk, serve answers as before, tells who changes settings that they could not be kept, and keeps
// them again once there is room.
func TestServeOnAFullDisk(t *testing.T) {
	disk := os.Getenv(smallDisk)
	if disk == "" {
		t.Skip(smallDisk + " names no small disk")
	}
	d, transport := startDiscord(t)
	s := serveOn(t, d, transport, "PULLQUOTE_STATE="+filepath.Join(disk, "state.db"), "PULLQUOTE_LIMITS_ASKER_BURST=1000", "PULLQUOTE_LIMITS_SERVER_BURST=1000")
	s.log.After(t, "gateway is open")
	admin := localdiscord.Who{User: s.NewID(), Guild: s.NewID(), Channel: s.NewID(), Permissions: 1 << 5}
	setup := func(language string) string {
		return string(s.reply(t, admin, "setup", map[string]string{"visibility": "public", "language": language}).Components)
	}
	if got := setup("en"); !strings.Contains(got, "Kept.") {
		t.Fatalf("before the disk is full: %s", got)
	}
	filler := fill(t, disk)
	refused := ""
	for round := 0; round < 100 && !strings.Contains(refused, "(refer"); round++ { // files may have some room left
		refused = setup([]string{"es", "en"}[round%2])
	}
	if !strings.Contains(refused, "This could not be kept (reference ") && !strings.Contains(refused, "No se ha podido guardar (referencia ") {
		t.Errorf("on a full disk a change is answered with %s", refused)
	}
	answer := s.reply(t, admin, "ask", map[string]string{"question": "Who called family separation un-American?"})
	if answer.Ephemeral() || !strings.Contains(string(answer.Components), "Blumenthal") {
		t.Errorf("a question is answered with %s, private %v; want a public card, as was kept", answer.Components, answer.Ephemeral())
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if got := setup("es"); !strings.Contains(got, "Language: Spanish") && !strings.Contains(got, "Idioma: Español") {
		t.Errorf("once there is room: %s", got)
	}
	s.stop()
	if code := <-s.code; code != fault.Done {
		t.Errorf("serve ends with %d", code)
	}
	if log := s.log.String(); !strings.Contains(log, "level=ERROR") || !strings.Contains(log, "full") {
		t.Errorf("the log does not say that the disk is full:\n%s", log)
	}
}

// reply is what a command is answered with.
func (s *served) reply(t *testing.T, who localdiscord.Who, command string, options map[string]string) localdiscord.Message {
	t.Helper()
	i, err := s.Use(who, command, options)
	if err == nil {
		err = i.Wait(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	return i.Reply()
}

// fill writes until there is no room left, and names the file.
func fill(t *testing.T, disk string) string {
	t.Helper()
	path := filepath.Join(disk, "filler")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for block := make([]byte, 1<<16); len(block) > 0; {
		if _, err := f.Write(block); errors.Is(err, syscall.ENOSPC) {
			block = block[:len(block)/2]
		} else if err != nil {
			t.Fatal(err)
		}
	}
	return path
}
