import type { Message } from './message.ts'
import { commonProblems } from './problems.ts'

const UNKNOWN: Message = {
  kk: 'Мұны орындау мүмкін болмады. Бетті жаңартып, қайталап көріңіз.',
  ru: 'Это не удалось выполнить. Обновите страницу и попробуйте ещё раз.',
  en: 'This could not be done. Reload the page and try again.',
}

/** Words for a refusal: the domain's own first, then the common ones. */
export function problemMessage(code: string, own: Readonly<Record<string, Message>> = {}): Message {
  const common: Readonly<Record<string, Message>> = commonProblems
  return own[code] ?? common[code] ?? UNKNOWN
}
