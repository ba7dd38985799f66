import { formatMessage } from '#server/kit/messages/format.ts'
import { defineMessages, type Locale, type Message } from '#server/kit/messages/message.ts'
import type { BracketReason } from '../brackets/places.ts'
import type { Separation } from '../leagues/place-reason.ts'
import type { NotQualified, Qualified } from '../qualification.ts'
import { contestCriterionNames } from './contest-criteria.ts'
import { criterionNames } from './criteria.ts'
import { stageText } from './stages.ts'

/** How reasons are said; values are filled in by the functions below. */
export const reasonTexts = defineMessages({
  criterion: {
    kk: '{upper} жоғары, {lower} төмен: {criterion} – {upperValue} және {lowerValue}.',
    ru: '{upper} выше, чем {lower}: {criterion} – {upperValue} против {lowerValue}.',
    en: '{upper} is above {lower}: {criterion} – {upperValue} against {lowerValue}.',
  },
  headToHead: {
    kk: '{upper} жоғары, {lower} төмен: тең тұрған {count} қатысушының өзара кездесулерінде {criterion} – {upperValue} және {lowerValue}.',
    ru: '{upper} выше, чем {lower}: во встречах между {count} равными {criterion} – {upperValue} против {lowerValue}.',
    en: '{upper} is above {lower}: in the matches among the {count} who were level, {criterion} – {upperValue} against {lowerValue}.',
  },
  decision: {
    kk: '{upper} жоғары, {lower} төмен: мұны анықтаған – {criterion}.',
    ru: '{upper} выше, чем {lower}: так определено – {criterion}.',
    en: '{upper} is above {lower}: decided by {criterion}.',
  },
  level: {
    kk: '{upper} және {lower} бір орынды бөліседі: ереже бойынша оларды ажырататын көрсеткіш жоқ.',
    ru: '{upper} и {lower} делят место: по правилам их ничто не различает.',
    en: '{upper} and {lower} share the place: nothing in the rules separates them.',
  },
  withdrew: {
    kk: '{lower} жарыстан шыққандықтан кейін орналасты. Себебі: {why}.',
    ru: '{lower} стоит ниже из-за снятия с соревнования. Причина: {why}.',
    en: '{lower} is placed after the others because of withdrawing. Reason: {why}.',
  },
  won: {
    kk: '{stage}: жеңіске жетті. Қарсыласы – {opponent}.',
    ru: '{stage}: победа. Соперник – {opponent}.',
    en: '{stage}: won. Opponent: {opponent}.',
  },
  lost: {
    kk: '{stage}: жеңілді. Қарсыласы – {opponent}.',
    ru: '{stage}: поражение. Соперник – {opponent}.',
    en: '{stage}: lost. Opponent: {opponent}.',
  },
  noOpponent: {
    kk: '{stage}: қарсыласы болмағандықтан кездесусіз өтті.',
    ru: '{stage}: проход без встречи, соперника не было.',
    en: '{stage}: went through without a match, there was no opponent.',
  },
  bothOut: {
    kk: '{stage}: екеуі де жарыстан шығарылды. Қарсыласы – {opponent}.',
    ru: '{stage}: сняты оба. Соперник – {opponent}.',
    en: '{stage}: both were put out. Opponent: {opponent}.',
  },
  score: { kk: 'Есебі – {score}.', ru: 'Счёт – {score}.', en: 'Score: {score}.' },
  shared: {
    kk: 'Орынды бөліседі: {names}.',
    ru: 'Место делят: {names}.',
    en: 'The place is shared with {names}.',
  },
  place: {
    kk: '{rank}-орыннан өтті.',
    ru: 'Выход дальше с {rank}-го места.',
    en: 'Went on from place {rank}.',
  },
  mark: {
    kk: 'Қажетті нәтижені орындады: {mark} (керегі – {needed}).',
    ru: 'Норматив выполнен: {mark} (нужно {needed}).',
    en: 'Reached the mark: {mark} ({needed} was needed).',
  },
  promoted: {
    kk: '{rank}-орыннан өтті, босаған орын: {insteadOf}. Себебі: {why}.',
    ru: 'Выход дальше с {rank}-го места, освободилось место: {insteadOf}. Причина: {why}.',
    en: 'Went on from place {rank} in place of {insteadOf}. Reason: {why}.',
  },
  belowLine: {
    kk: '{rank}-орын: {last}-орынға дейін өтті.',
    ru: '{rank}-е место: дальше проходили до {last}-го.',
    en: 'Place {rank}: places up to {last} went on.',
  },
  belowMark: {
    kk: 'Нәтиже жетпеді: {mark} (керегі – {needed}).',
    ru: 'Норматив не выполнен: {mark} (нужно {needed}).',
    en: 'Below the mark: {mark} ({needed} was needed).',
  },
  left: {
    kk: 'Қатысудан бас тартты. Себебі: {why}.',
    ru: 'Снятие с соревнования. Причина: {why}.',
    en: 'Withdrew. Reason: {why}.',
  },
  noRank: {
    kk: 'Орын алмағандықтан өтпеді.',
    ru: 'Дальше не проходит: место не занято.',
    en: 'Did not go on because of having no place.',
  },
  undecided: {
    kk: '{rank}-орынды бөліседі, бос орын – {places}: кім өтетіні қосымша шешіледі.',
    ru: 'Делит {rank}-е место, мест осталось {places}: кто пройдёт, решат дополнительно.',
    en: 'Shares place {rank}, {places} left to go on: who does is still to be decided.',
  },
  infinite: { kk: 'ұтылғаны жоқ', ru: 'без проигранных', en: 'nothing lost' },
})

/** Why the lower one is not above the upper one, in one sentence; `nameOf` turns an entrant's id into its name. */
export function separationText(separation: Separation, locale: Locale, nameOf: NameOf = same): string {
  if (separation.code !== 'criterion') {
    const [upper, lower] = [nameOf(separation.upper), nameOf(separation.lower)]
    const why = separation.code === 'withdrew' ? separation.reason : ''
    return formatMessage(reasonTexts[separation.code], locale, { upper, lower, why })
  }
  const { criterion, scope, among, upper, lower } = separation
  const isDecision = criterion === 'external' || criterion === 'lots'
  const text = isDecision
    ? reasonTexts.decision
    : scope === 'headToHead'
      ? reasonTexts.headToHead
      : reasonTexts.criterion
  return formatMessage(text, locale, {
    upper: nameOf(upper.entrant),
    lower: nameOf(lower.entrant),
    criterion: criterionText(criterion, locale),
    count: among.length,
    upperValue: valueText(upper.value, locale),
    lowerValue: valueText(lower.value, locale),
  })
}

type NameOf = (entrant: string) => string

function same(entrant: string): string {
  return entrant
}

function criterionText(criterion: string, locale: Locale): string {
  const names: Readonly<Record<string, Message>> = { ...contestCriterionNames, ...criterionNames }
  return names[criterion]?.[locale] ?? criterion
}

/** Values are written the same in all languages except the decimal comma; below zero with a minus, not a hyphen. */
function valueText(value: string, locale: Locale): string {
  if (value === 'inf') return reasonTexts.infinite[locale]
  const written = value.replace(/^-/, '−')
  return locale === 'en' ? written : written.replace('.', ',')
}

/** Why somebody finished where they did in a bracket: one to three short sentences. */
export function bracketReasonText(reason: BracketReason, locale: Locale, nameOf: NameOf = same): string {
  const stage = stageText(reason.stage, locale)
  const opponent = reason.opponent === null ? '–' : nameOf(reason.opponent)
  const sentences = [formatMessage(reasonTexts[reason.code], locale, { stage, opponent })]
  if (reason.score !== '') sentences.push(formatMessage(reasonTexts.score, locale, { score: reason.score }))
  if (reason.sharedWith.length > 0) {
    sentences.push(
      formatMessage(reasonTexts.shared, locale, { names: reason.sharedWith.map(nameOf).join(', ') }),
    )
  }
  return sentences.join(' ')
}

/** Why somebody goes on to the next stage or does not. */
export function qualificationText(
  reason: Qualified['reason'] | NotQualified['reason'],
  locale: Locale,
  nameOf: NameOf = same,
): string {
  switch (reason.code) {
    case 'withdrew':
      return formatMessage(reasonTexts.left, locale, { why: reason.why })
    case 'promoted':
      return formatMessage(reasonTexts.promoted, locale, { ...reason, insteadOf: nameOf(reason.insteadOf) })
    default: {
      const { code, ...values } = reason
      return formatMessage(reasonTexts[code], locale, values)
    }
  }
}
