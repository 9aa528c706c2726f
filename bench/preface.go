package main

// preface stands above the tables in the file that they are written to.
const preface = `# Beside other engines

Written by the command under "Searches beside other engines" in [benchmarks.md](benchmarks.md), which says what is compared and how.

`
