/** Files that `pumice init` writes. In the configuration `# ` begins a remark, `#` alone a setting with its default. */

export const CONFIG_FILE = 'pumice.config.yaml'
export const CONFIG = `# Configuration of pumice. The command line wins over it; an unknown key is an error.
# Settings behind a # have their default. \`pumice explain RULE\` tells of a rule, README.md of the rest.

# What is read, and where \`pumice clean\` writes. Files in .pumiceignore are left out (syntax of .gitignore).
paths: [raw]
out: cleaned
reports: reports
#include: []
#exclude: []

# How sure a fix must be to be applied: conservative, default or aggressive.
preset: default
# Apply fixes that are only proposed otherwise.
#unsafe: false

# Rules: off, or a severity (neutral, minor, major, critical).
rules: {}
#  text/quotes: off
#  structure/truncated: neutral

# What is right as it stands.
allow:
  # Names and terms as they are spelt here.
  names: []
  # Texts that are left alone, whatever a rule says.
  phrases: []
  # Regular expressions that match the whole text of a finding.
  patterns: []

# People of your own for name/variant, JSON Lines; schema/authority.schema.json says how.
#authority: [people.jsonl]

# What \`pumice check\` lets pass.
failOn: major
#maxWarnings: 200
#budgets: {mixed: 20, name/variant: 0}
#maxPenalty: 10
#minScore: 80
# A rule that reviewers found right less often than this fails nothing; 0 lets every rule count.
#minPrecision: 0.5
# Findings that are known and let be: make it with
#   pumice check cleaned --baseline pumice-baseline.jsonl --baseline-update --allow-growth
#baseline: pumice-baseline.jsonl
`

export const WORKFLOW_FILE = '.github/workflows/pumice.yml'
export const WORKFLOW = `# Checks the corpus. Written by \`pumice init\`; yours to change.
name: corpus quality
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  # For the findings under Security > Code scanning.
  security-events: write
jobs:
  pumice:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - run: npm ci
      - uses: actions/cache@v4
        with:
          path: .pumice-cache
          key: pumice-\${{ github.run_id }}
          restore-keys: pumice-
      - name: Is cleaned/ what raw/ comes to?
        run: npx pumice clean --check
      - name: Is cleaned/ good enough?
        run: >-
          npx pumice check cleaned --cache-location .pumice-cache
          --format github --format sarif=pumice.sarif --format md=pumice.md
      - if: always()
        run: if [ -f pumice.md ]; then cat pumice.md >> "$GITHUB_STEP_SUMMARY"; fi
      - if: always() && hashFiles('pumice.sarif') != ''
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: pumice.sarif
          category: pumice
`

export const GITLAB_FILE = '.gitlab-ci.yml'
export const GITLAB = `# Checks the corpus. Written by \`pumice init\`; yours to change.
corpus quality:
  image: node:20
  cache:
    key: pumice
    paths: [.pumice-cache]
  script:
    - npm ci
    - npx pumice clean --check
    - npx pumice check cleaned --cache-location .pumice-cache --format pretty --format gitlab=gl-code-quality-report.json --format junit=pumice.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: pumice.xml
`
