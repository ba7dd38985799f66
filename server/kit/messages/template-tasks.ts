import { defineMessages } from './message.ts'

/** Tasks that a template asks to be done before its events. */
export const taskMessages = defineMessages({
  title: { kk: 'Дайындық тізімі', ru: 'Список подготовки', en: 'Preparation list' },
  formHint: {
    kk: 'Іс-шараға дейін не істеу керек: дәрігер шақыру, меморандум жасау. Кім және қашан белгілегені сақталады. Міндетті тармақ белгіленбейінше іс-шара жарияланбайды, қалғандары еске салу үшін ғана.',
    ru: 'Что сделать до мероприятия: вызвать медиков, подписать меморандум. Кто и когда отметил, сохраняется. Пока обязательный пункт не отмечен, мероприятие не опубликовать; остальные пункты только напоминают.',
    en: 'What is to be done before the event: call the medics, sign the memorandum. Who ticked it and when is kept. An event is not published before its required tasks are ticked; the others only remind.',
  },
  legend: { kk: '{number}-тармақ', ru: 'Пункт {number}', en: 'Task {number}' },
  textKk: { kk: 'Не істеу керек, қазақша', ru: 'Что сделать, на казахском', en: 'What to do, in Kazakh' },
  textRu: { kk: 'Не істеу керек, орысша', ru: 'Что сделать, на русском', en: 'What to do, in Russian' },
  isRequired: {
    kk: 'Белгіленбейінше жарияланбайды',
    ru: 'Без отметки не публиковать',
    en: 'Not to be published before it is ticked',
  },
  add: { kk: 'Тармақ қосу', ru: 'Добавить пункт', en: 'Add a task' },
  remove: {
    kk: '{number}-тармақты алып тастау',
    ru: 'Убрать пункт {number}',
    en: 'Remove task {number}',
  },
  required: { kk: 'жариялауға қажет', ru: 'нужно для публикации', en: 'needed for publishing' },
  doneOf: {
    kk: 'Орындалғаны: {done} / {total}',
    ru: 'Сделано {done} из {total}',
    en: '{done} of {total} done',
  },
  isDone: { kk: 'орындалды', ru: 'сделано', en: 'done' },
  isOpen: { kk: 'орындалмаған', ru: 'не сделано', en: 'not done' },
  tick: { kk: 'Орындалды деп белгілеу', ru: 'Отметить сделанным', en: 'Tick as done' },
  untick: { kk: 'Белгіні алып тастау', ru: 'Снять отметку', en: 'Take the tick back' },
})
