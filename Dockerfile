# Two stages: Go builds one static binary; the image holds that, the certificates of certification authorities and an
# empty folder for index and state, nothing else: no shell, no package manager.
#
#   docker build -t pullquote .
#   docker run --read-only --cap-drop ALL --tmpfs /tmp -v pullquote:/data -v ./articles:/coverage:ro \
#     -e DISCORD_TOKEN -e PULLQUOTE_COVERAGE=/coverage pullquote

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# timetzdata puts the time zones into the binary.
RUN CGO_ENABLED=0 go build -trimpath -tags timetzdata -ldflags "-s -w" -o /out/pullquote ./bot
RUN mkdir -p /out/data /out/tmp && chmod 1777 /out/tmp

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /out/tmp /tmp
# 65532 is what the distroless images call nonroot. It owns /data, so that a fresh volume can be written to.
COPY --from=build --chown=65532:65532 /out/data /data
COPY --from=build /out/pullquote /pullquote
USER 65532:65532
ENV PULLQUOTE_INDEX=/data/index PULLQUOTE_STATE=/data/state.db PULLQUOTE_LOG_FORMAT=json
VOLUME ["/data"]
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["/pullquote", "doctor", "--quick"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/pullquote"]
CMD ["serve"]
