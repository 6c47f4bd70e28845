#!/usr/bin/env bash
# Makes bin/daybook_VERSION_ARCH.deb from bin/daybook; dpkg-deb comes with every Debian.
set -euo pipefail

version=$(node -p 'require("./wails.json").info.productVersion')
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"

install -D -m 755 bin/daybook "$tree/usr/bin/daybook"
install -D -m 644 build/linux/daybook.desktop "$tree/usr/share/applications/daybook.desktop"
install -D -m 644 build/icon.svg "$tree/usr/share/icons/hicolor/scalable/apps/daybook.svg"
install -D -m 644 LICENSE "$tree/usr/share/doc/daybook/copyright"

mkdir "$tree/DEBIAN"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: daybook
Version: $version
Architecture: $architecture
Maintainer: The Daybook authors <authors@daybook.invalid>
Section: misc
Priority: optional
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: libc6, libgtk-3-0t64 | libgtk-3-0, libwebkit2gtk-4.1-0
Recommends: xdg-utils
Description: The book of a small shop
 Customers, invoices, payments and payment links, kept in one file on your own computer.
CONTROL

dpkg-deb --root-owner-group --build "$tree" "bin/daybook_${version}_$architecture.deb"
