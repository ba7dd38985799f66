import { WORLDSKILLS_MARKING } from '../marking/aspect.ts'
import { FEW_STARTERS, RAW_MARK_MEDALS, SCALE_MEDALS } from '../marking/medals.ts'
import { REGION_POINTS } from '../marking/region-table.ts'
import { WORLDSKILLS_SCALE } from '../marking/scale.ts'
import type { RuleSet } from './rule-set.ts'

const spreadAndRounding = {
  kk: 'Әр аспектінің бағасын жүздікке дейін дөңгелектеу – біздің шешім: жарияланған ережеде ол айтылмаған.',
  ru: 'Округление каждого аспекта до сотых – наше решение: в опубликованных правилах оно не названо.',
  en: 'Rounding every aspect to hundredths is our choice: no published rule says it.',
}

export const worldSkills: RuleSet = {
  id: 'worldskills',
  version: 1,
  name: { kk: 'WorldSkills чемпионаты', ru: 'Чемпионат WorldSkills', en: 'WorldSkills championship' },
  summary: {
    kk: 'Жүз балдық бағалау: үш төреші 0–3 қояды, өлшем – толық немесе сатылап; медальдар 700 шкаласымен, айырма екі балға дейін болса, ортақ.',
    ru: 'Оценка из ста баллов: трое судей ставят 0–3, измерения – целиком или по ступеням; медали по шкале 700, при разнице до двух баллов – общие.',
    en: 'Marks out of a hundred: three judges give 0 to 3, measurements are all or in steps; medals by the 700 scale, shared within two points.',
  },
  sources: [
    { text: 'CIS training slides: three judges, scores 0 to 3, spread of at most 1', certainty: 'read' },
    {
      text: 'worldskills2015.com, Medals and Recognition of Champions: shared medals, two points',
      certainty: 'read',
    },
    { text: 'Median at 700 on the WorldSkills scale; the formula itself is unofficial', certainty: 'known' },
    { text: 'Few starters: regulation of the Moscow championship of 2018', certainty: 'read' },
  ],
  toDecide: [
    spreadAndRounding,
    {
      kk: 'Екі балдық айырма топтың үздігінен бе, әлде алдыңғысынан бе есептелетіні жарияланбаған.',
      ru: 'Не опубликовано, от лучшего в группе или от предыдущего считаются два балла.',
      en: 'Whether the two points are counted from the best of the group or from the one before is not published.',
    },
    {
      kk: 'Өңірлік кезеңде шкаланың орнына бастапқы балл қолданыла ма.',
      ru: 'Применяется ли на региональном этапе сырой балл вместо шкалы.',
      en: 'Whether a regional stage uses raw marks instead of the scale.',
    },
  ],
  skill: {
    judgement: WORLDSKILLS_MARKING,
    results: 'scale',
    scale: WORLDSKILLS_SCALE,
    medals: { ...SCALE_MEDALS, fewStarters: FEW_STARTERS },
    regions: REGION_POINTS,
    isOwnInstitutionAllowed: false,
    isOwnRegionAllowed: false,
    areTotalsHidden: true,
  },
}

export const abilympics: RuleSet = {
  id: 'abilympics',
  version: 1,
  name: { kk: 'Абилимпикс', ru: 'Конкурс «Абилимпикс»', en: 'Abilympics' },
  summary: {
    kk: 'WorldSkills бағалауы бойынша, бірақ бастапқы балмен; төрешілер қосымша уақыт, көмекші мен құрал беруі мүмкін.',
    ru: 'Оценка как в WorldSkills, но по сырым баллам; жюри может дать дополнительное время, помощника и средства.',
    en: 'Marked like WorldSkills but ranked by raw marks; the jury may grant extra time, an assistant and aids.',
  },
  sources: [
    { text: 'CIS training slides: three judges, scores 0 to 3, spread of at most 1', certainty: 'read' },
    { text: 'Extra time, assistant and aids by decision of the jury', certainty: 'known' },
  ],
  toDecide: [
    spreadAndRounding,
    {
      kk: 'Қосымша уақыттың шегін және санаттарға бөлуді байқау ережесі анықтайды.',
      ru: 'Предел дополнительного времени и деление на категории определяет положение.',
      en: 'The limit of extra time and the categories are for the regulation.',
    },
  ],
  skill: {
    judgement: WORLDSKILLS_MARKING,
    results: 'rawMarks',
    medals: { ...RAW_MARK_MEDALS, fewStarters: FEW_STARTERS },
    regions: REGION_POINTS,
    isOwnInstitutionAllowed: false,
    isOwnRegionAllowed: true,
    areTotalsHidden: true,
    extraMinutesUpTo: 60,
  },
}
