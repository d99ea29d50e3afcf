#!/usr/bin/env bash
# Builds everything once and runs every test project. Last line: "N passed, N failed" (", N skipped" where some were).
# Needs the .NET SDK of global.json; installs through apt what else is missing. No network but for packages.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

command -v dotnet >/dev/null || { echo "The .NET SDK is missing: https://dotnet.microsoft.com/download"; echo "0 passed, 1 failed"; exit 1; }

# Names are compared with the rules of ICU, which a bare machine may lack.
if ! ls /usr/lib/*/libicuuc.so.* /usr/lib64/libicuuc.so.* >/dev/null 2>&1 && command -v apt-get >/dev/null; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq "$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)"
fi

if ! dotnet build Dateline.slnx -c Release -v q --nologo >"$logs/build" 2>&1; then
  grep -E "error|warning" "$logs/build" | sort -u | head -n 40 || tail -n 40 "$logs/build"
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi

passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  log="$logs/$name"
  dotnet run --project "$project" --no-build -c Release -- -noColor >"$log" 2>&1
  code=$?
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1)
  if [ -z "$summary" ]; then
    tail -n 40 "$log"
    echo "$name: ended with code $code and without a result"
    failed=$((failed + 1))
    continue
  fi
  read -r total errors bad left <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"
  bad=$((bad + errors))
  # A run that fails outside any test, or runs none, is a failure too.
  if [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "$total" = 0 ]; }; then
    tail -n 20 "$log"
    bad=1 total=$((total + 1))
  elif [ "$bad" != 0 ]; then
    grep -vE '^ *(Discover|Starting|Finished)' "$log"
  fi
  echo "$name: $summary"
  passed=$((passed + total - bad - left)) failed=$((failed + bad)) skipped=$((skipped + left))
done

echo "$passed passed, $failed failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
[ "$failed" = 0 ]
