# What is Medusa 2's alone: its packages, its commands and its port. Sourced by `run`, never run.

readonly node_range="20.19 or later"
readonly uploads=static
readonly ready_seconds=180

# The version whose packages app-v2/package-lock.json fixes. Another one is resolved by npm.
readonly locked_version=2.13.3

set_version() {
  version=${1:-$locked_version}
  [[ $version =~ ^2\.[0-9]+\.[0-9]+$ ]] || fail $exit_usage "'$version' is no version of Medusa 2, such as $locked_version."
  # Peers that contradict each other are Medusa's own; it runs with them.
  if [[ $version == "$locked_version" ]]; then
    npm_install=(npm ci --legacy-peer-deps) state_suffix=/v2
  else
    npm_install=(npm install --legacy-peer-deps --no-package-lock) state_suffix=/v2-$version
  fi
  readonly version npm_install state_suffix medusa_name="Medusa $version"
}

node_fits() { node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; }

prepare_app() {
  cp "$here"/app-v2/{.npmrc,medusa-config.js} "$app/"
  rm -rf "$app/src"
  cp -R "$here/app-v2/src" "$app/"
  sed "s/\"$locked_version\"/\"$version\"/" "$here/app-v2/package.json" >"$app/package.json"
  if [[ $version == "$locked_version" ]]; then cp "$here/app-v2/package-lock.json" "$app/"; fi
}

medusa_cli() { printf '%s' "$app/node_modules/@medusajs/cli/cli.js"; }

# What a process of ours has in its command line.
medusa_mark() { printf '%s start' "$(medusa_cli)"; }

# It wants to be told its port, which another process can take before it does: then it ends, and is started again.
medusa_launch() {
  local port
  port=$(free_port)
  export MEDUSA_BACKEND_URL="http://127.0.0.1:$port"
  printf '%s\n' "$MEDUSA_BACKEND_URL" >"$state/url"
  launch node "$(medusa_cli)" start -H 127.0.0.1 -p "$port"
}

medusa_ready() { medusa_healthy; }

readonly migrate=(medusa db:migrate --execute-all-links)

# The seed makes the keys, as an admin who has logged in.
name_admin() { :; }

write_env() {
  write_private "$state/env" <<ENV
MEDUSA_V2_BACKEND_URL=$(medusa_url)
MEDUSA_V2_VERSION=$version
MEDUSA_V2_RBAC=$rbac
MEDUSA_V2_ADMIN_EMAIL=$ADMIN_EMAIL
MEDUSA_V2_ADMIN_PASSWORD=$ADMIN_PASSWORD
$(cat "$state/seed.env")
ENV
}
