import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import type { TemplateFact, TemplateFacts } from '#server/events/templates/renewals/difference.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { entryKinds, eventKinds, eventLanguages } from '#server/kit/messages/events.ts'
import { isLocale } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { renewalMessages as m } from '#server/kit/messages/template-renewals.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

type Programme = { id: string; nameKk: string; nameRu: string; nameEn: string | null }

/** One fact of a template or a draft in the reader's words. */
export function useFactText(programmes: readonly Programme[]) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  const textOf = (facts: TemplateFacts, fact: TemplateFact): string => {
    switch (fact) {
      case 'kind':
        return t(eventKinds[facts.kind])
      case 'programmeId': {
        const programme = programmes.find(({ id }) => id === facts.programmeId)
        return programme ? inLocale(programme, locale) : ''
      }
      case 'targetGroups':
        return facts.targetGroups
          .filter(isTargetGroup)
          .map((group) => t(targetGroupNames[group]))
          .join(', ')
      case 'languages':
        return facts.languages
          .filter(isLocale)
          .map((language) => t(eventLanguages[language]))
          .join(', ')
      case 'entryTypes':
        return facts.entryTypes
          .map(({ kind, capacity, hasWaitingList }) =>
            [
              `${t(entryKinds[kind])}: ${capacity === null ? t(eventDesk.noLimit) : number(capacity)}`,
              ...(hasWaitingList ? [] : [t(m.noWaitingList)]),
            ].join(', '),
          )
          .join('; ')
      case 'plannedPeople':
      case 'ageMin':
      case 'ageMax':
        return facts[fact] === null ? '' : number(facts[fact])
      default:
        return facts[fact] ?? ''
    }
  }
  return (facts: TemplateFacts, fact: TemplateFact) => textOf(facts, fact) || t(m.nothing)
}
