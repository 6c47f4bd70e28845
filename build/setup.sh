#!/usr/bin/env bash
# Installs the system packages that are missing for what is asked: window, serve or test.
set -euo pipefail

window=(gcc libc6-dev pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev)
serve=(xvfb dbus)
test=(chromium-headless-shell fonts-dejavu-core imagemagick poppler-utils qpdf xdotool zbar-tools)

wanted() {
  printf '%s\n' "${window[@]}"
  case "$1" in
    window) ;;
    serve) printf '%s\n' "${serve[@]}" ;;
    test) printf '%s\n' "${serve[@]}" "${test[@]}" ;;
    *) echo "usage: setup.sh window|serve|test" >&2; return 2 ;;
  esac
}

missing() {
  local package
  while read -r package; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
  done
}

install_with_apt() {
  local as_root=() packages
  mapfile -t packages < <(wanted "$1" | missing)
  ((${#packages[@]})) || return 0
  echo "Installing: ${packages[*]}"
  ((EUID == 0)) || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

for tool in go node npm; do
  command -v "$tool" >/dev/null || { echo "Please install $tool first." >&2; exit 1; }
done

if [[ $(uname -s) == Darwin ]]; then
  xcode-select -p >/dev/null 2>&1 || { echo "Please run: xcode-select --install" >&2; exit 1; }
elif command -v apt-get >/dev/null; then
  install_with_apt "$1"
else
  echo "This system has no apt-get. Daybook needs what Debian calls:"
  wanted "$1" | paste -sd' '
fi
