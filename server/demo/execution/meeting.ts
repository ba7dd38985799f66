import type { MeasureState } from '#server/programmes/plan/words.ts'

/** What the demo's akimat says by hand of a measure, by the beginning of its name. */
export const DEMO_STATES: readonly {
  measure: string
  state: MeasureState
  reason?: string
  /** days from today */
  movedIn?: number
}[] = [
  { measure: 'Торжественное открытие', state: 'done' },
  { measure: 'Цикл телепередач', state: 'in_work' },
  { measure: 'Открытие профильных классов', state: 'done', reason: 'Приказ от 28 августа' },
  {
    measure: 'Проект «Jumys Tap»',
    state: 'at_risk',
    reason: 'Республиканские средства поступили только на половину мест',
  },
  {
    measure: 'Конкурс «Лучший по профессии»',
    state: 'moved',
    reason: 'Мастерская колледжа на ремонте',
    movedIn: 12,
  },
]

export const DEMO_CONTROLLED = ['Краткосрочные курсы', 'Региональный отборочный этап', 'Проект «Jumys Tap»']

export const DEMO_REMARK = {
  measure: 'Проект «Jumys Tap»',
  text: 'Облыстық бюджеттен қосымша қаржы сұралды, шешім келесі кеңесте шығады.',
}

/** Orders of the akim's meeting; `met` and `due` in days from today. */
export const DEMO_ORDERS: readonly {
  text: string
  owner: string
  met: number
  due: number
  measure?: string
  district?: string
  done?: string
}[] = [
  {
    text: 'Теміртау және Балқаш қалаларында мансап күнін өткізу кестесін бекіту.',
    owner: 'Жастар саясаты мәселелері жөніндегі басқарма',
    met: -45,
    due: -30,
    measure: 'Дни карьеры',
    done: 'Кесте бекітілді',
  },
  {
    text: 'Представить список предприятий, готовых принять экскурсии школьников.',
    owner: 'Управление образования',
    met: -45,
    due: -9,
    measure: 'Экскурсии школьников',
  },
  {
    text: 'Найти в местном бюджете средства на недостающие места проекта «Jumys Tap».',
    owner: 'Управление экономики и бюджетного планирования',
    met: -10,
    due: 14,
    measure: 'Проект «Jumys Tap»',
  },
  {
    text: 'Балқаш қаласындағы жәрмеңкеге «Қазақмыс» корпорациясының бос орындарын енгізу.',
    owner: 'Балқаш қаласының әкімі',
    met: -10,
    due: 20,
    district: '351600000',
  },
  {
    text: 'Теміртау колледжінің дәнекерлеу шеберханасын облыстық байқауға дайындап, қабылдау актісін ұсыну.',
    owner: 'Теміртау қаласының әкімі',
    met: -10,
    due: 6,
    district: '352400000',
  },
  {
    text: 'Еженедельно докладывать о числе обученных на краткосрочных курсах.',
    owner: 'Центр занятости',
    met: -10,
    due: 30,
    measure: 'Краткосрочные курсы',
  },
]

/** What the memorandum of the demo promises; the numbers are invented and the file says so. */
export const DEMO_MEMORANDUM = {
  measure: 'Экскурсии школьников',
  name: '«Қазақстан темір жолы» ҰК-мен меморандум: экскурсия орындары (демо)',
  places: [
    { enterprise: 'Қарағанды локомотив депосы', pupils: 240 },
    { enterprise: 'Қарағанды-Сортировочный вагон депосы', pupils: 180 },
    { enterprise: 'Балқаш-1 станциясы', pupils: 120 },
  ],
}
