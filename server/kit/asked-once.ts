/**
 * A reading that is asked the same question many times in one piece of work answers it once: `ask` runs for each
 * different question (compared as JSON), refusals included. Make it anew for every transaction.
 */
export function askedOnce<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (question) => {
    const key = JSON.stringify(question)
    const known = answers.get(key) ?? ask(question)
    answers.set(key, known)
    return known
  }
}
