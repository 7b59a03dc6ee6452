import { writeFileSync } from 'node:fs'

/** Lets the element tests write how many passed to the file that `BATON_COUNTS` names. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.BATON_COUNTS
      if (file) writeFileSync(file, JSON.stringify(sum(sessions.map(countSession))))
    },
  }
}

const none = { passed: 0, failed: 0, skipped: 0 }

function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    none,
  )
}

/** A file that did not load has no results and counts as one failure. */
function countSession({ testResults, passed }) {
  const counts = testResults ? countSuite(testResults) : none
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function countSuite({ tests, suites }) {
  return sum([...tests.map(countTest), ...suites.map(countSuite)])
}

function countTest({ passed, skipped }) {
  if (skipped) return { ...none, skipped: 1 }
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 }
}
