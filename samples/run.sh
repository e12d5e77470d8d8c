# Sourced by the run script of each sample, which sets $sample to its folder first. Builds the sample where that is needed,
# and gives the script
#   $lib        the folder with the sample's jar and all that it needs
#   $jdk        what stands before the name of a JDK command: "/path/to/bin/", or nothing
#   run_java    runs java with UTF-8 in and out, and set up for a program of a second or two

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Under a locale that is not UTF-8, as in many containers, a JVM finds no file and reads no argument beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  jdk=$JAVA_HOME/bin/
  [ -x "${jdk}javac" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no JDK: ${jdk}javac is missing. It takes a JDK 17 or later."
else
  jdk=
  command -v javac >/dev/null || fail "There is no javac on the PATH, and JAVA_HOME is not set. It takes a JDK 17 or later."
fi

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
target=$root/samples/$sample/target/quick
lib=$target/lib

# A folder is newer than the last build when a file in it came or went.
changed() {
  [ -f "$target/built" ] || return 0
  [ -n "$(cd "$root" && find pom.xml .mvn model/pom.xml model/src/main io/pom.xml io/src/main query/pom.xml query/src/main \
    "samples/$sample/pom.xml" "samples/$sample/src/main" -newer "$target/built")" ]
}

if changed; then
  echo "Building samples/$sample; the first time takes a minute or two and downloads what it needs ..." >&2
  mkdir -p "$target"
  touch "$target/started"
  output=$(cd "$root" && ./mvnw -B -ntp -Dquick -pl "samples/$sample" -am package 2>&1) || fail "$output"
  mv "$target/started" "$target/built" # with the time of the start: what is changed while it builds is built again
fi

run_java() {
  "${jdk}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 "$@"
}
