# What benchmarks need of the machine; they take it in by `.`.
# shellcheck shell=sh
node_needed=20

need_node() {
  command -v node >/dev/null || fail "no \`node\` found" \
    "install Node.js $node_needed or newer (https://nodejs.org)"
  found=$(node -p 'process.versions.node.split(".")[0]')
  [ "$found" -ge "$node_needed" ] || fail "\`node\` is version $found, and $node_needed or newer is needed" \
    "install a newer one (https://nodejs.org) and put it first on PATH"
}

need_npm() {
  command -v npm >/dev/null || fail "no \`npm\` found, and what is measured with comes through it" \
    "it belongs to Node.js (https://nodejs.org); some systems have it in a package of its own"
}

# Exports GREENROOM_CHROMIUM.
need_chromium() {
  find_chromium || fail "no Chromium found" \
    "install Chromium or Google Chrome, or set GREENROOM_CHROMIUM to the program's path"
  export GREENROOM_CHROMIUM
}

find_chromium() {
  if [ -n "${GREENROOM_CHROMIUM:-}" ]; then
    [ -x "$GREENROOM_CHROMIUM" ] || fail "GREENROOM_CHROMIUM is \`$GREENROOM_CHROMIUM\`, which is no program" \
      "set it to the browser's own file, or leave it out"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    GREENROOM_CHROMIUM=$(command -v "$name" || :)
    [ -z "$GREENROOM_CHROMIUM" ] || return 0
  done
  for app in "Chromium" "Google Chrome"; do
    GREENROOM_CHROMIUM="/Applications/$app.app/Contents/MacOS/$app"
    [ ! -x "$GREENROOM_CHROMIUM" ] || return 0
  done
  return 1
}

fail() {
  printf 'error: %s\n help: %s\n' "$1" "$2" >&2
  exit 1
}
