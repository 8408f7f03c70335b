# To be read by the scripts beside it: compiles this module with its tests where sources are newer,
# and sets $root, $java and $classpath. Without a first word that names a folder it prints what the
# script says of itself.
case ${1:-} in
  -h | --help | '' | -*)
    sed -n -e '2,/^[^#]/s/^# \{0,1\}//p' "$0"
    case ${1:-} in -h | --help) exit 0 ;; *) exit 2 ;; esac
    ;;
esac
root=$(cd -P "$(dirname "$0")/.." && pwd -P)
list=$root/evaluation/target/test-classpath.txt
if [ ! -f "$list" ] ||
  [ -n "$(find "$root"/*/pom.xml "$root"/*/src "$root/pom.xml" -newer "$list" -print 2>/dev/null |
    head -n 1)" ]; then
  echo "compiling" >&2
  (cd "$root" && mvn -B -q -Dstyle.color=never -Dfast -pl evaluation -am test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test) >&2
  touch "$list"
fi
java=java
for home in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*; do
  [ -f "$home/release" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  if [ "${version:-0}" -ge 21 ]; then
    java=$home/bin/java
    break
  fi
done
classpath=$root/evaluation/target/test-classes:$root/evaluation/target/classes:$(cat "$list")
