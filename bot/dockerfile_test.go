package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// No container engine runs the tests, so the Dockerfile's promises are read: each row is one, and the line that keeps it.
// (.ci/dockerfile runs its build stage.)
func TestTheImageKeepsItsPromises(t *testing.T) {
	data, err := os.ReadFile("../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	build, image, found := strings.Cut(string(data), "\nFROM scratch\n")
	if !found {
		t.Fatal("the image does not start from scratch")
	}
	module, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ promise, in, line string }{
		{"built with the Go of go.mod", string(module), `(?m)^go 1\.26`},
		{"built with the Go of go.mod", build, `(?m)^FROM golang:1\.26-`},
		{"dependencies are those of go.sum, and cached before the source", build, `COPY go\.mod go\.sum \./\nRUN go mod download\nCOPY \. \.\n`},
		{"a static binary with time zones", build, `CGO_ENABLED=0 go build .*-tags timetzdata.* -o /out/pullquote \./bot`},
		{"certificates of certification authorities", image, `COPY --from=build (/etc/ssl/certs/ca-certificates\.crt) /etc/ssl/certs/ca-certificates\.crt`},
		{"not root", image, `(?m)^USER 65532:65532$`},
		{"who runs it owns the volume", image, `COPY --from=build --chown=65532:65532 /out/data /data`},
		{"index and state are on the volume", image, `(?m)^ENV PULLQUOTE_INDEX=/data/\S+ PULLQUOTE_STATE=/data/\S+ `},
		{"the volume", image, `(?m)^VOLUME \["/data"\]$`},
		{"doctor says whether it is well, without a shell", image, `(?m)^HEALTHCHECK .* CMD \["/pullquote", "doctor", "--quick"\]$`},
		{"SIGTERM reaches the program, which is process 1", image, `(?m)^ENTRYPOINT \["/pullquote"\]$`},
		{"the bot is what runs", image, `(?m)^CMD \["serve"\]$`},
	} {
		if !regexp.MustCompile(test.line).MatchString(test.in) {
			t.Errorf("%s: no line matches %s", test.promise, test.line)
		}
	}
	if regexp.MustCompile(`(?im)^(env|arg).*(token|secret|password)`).Match(data) {
		t.Error("a secret would be stored in the image")
	}
	if at := strings.LastIndex(image, "USER "); strings.Contains(image[at:], "\nCOPY ") || strings.Contains(image, "RUN ") {
		t.Error("the image is changed after it stops being root's, or runs a command that scratch does not have")
	}
}

// The image of a release is that of the Dockerfile, but for where its binary comes from.
func TestTheReleasesImageIsTheSame(t *testing.T) {
	image := func(file string) string {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, image, _ := strings.Cut(string(data), "\nFROM scratch\n")
		return image
	}
	want := strings.Replace(image("../Dockerfile"), "COPY --from=build /out/pullquote /pullquote", "COPY $TARGETPLATFORM/pullquote /pullquote", 1)
	if got := image("../.deploy/Dockerfile.release"); got != "ARG TARGETPLATFORM\n"+want {
		t.Errorf("the image of a release is\n%s\nwant\n%s", got, want)
	}
}
