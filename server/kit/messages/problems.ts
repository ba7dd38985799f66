import { defineMessages } from './message.ts'

/** Refusals that any domain may raise; domains add their own in messages/<domain>.ts under `problems`. */
export const commonProblems = defineMessages({
  invalid_input: {
    kk: 'Кейбір өрістер дұрыс толтырылмаған. Белгіленген жерлерді түзетіңіз.',
    ru: 'Некоторые поля заполнены неверно. Исправьте отмеченные места.',
    en: 'Some fields are not right. Correct the marked places.',
  },
  not_signed_in: {
    kk: 'Бұл бетті көру үшін жүйеге кіріңіз.',
    ru: 'Чтобы открыть эту страницу, войдите в систему.',
    en: 'Sign in to open this page.',
  },
  not_allowed: {
    kk: 'Сізде бұл әрекетке рұқсат жоқ.',
    ru: 'У вас нет права на это действие.',
    en: 'You do not have permission to do this.',
  },
  not_found: {
    kk: 'Мұндай бет немесе жазба табылмады.',
    ru: 'Такая страница или запись не найдена.',
    en: 'There is no such page or record.',
  },
  too_many_requests: {
    kk: 'Тым көп әрекет жасалды. Біраз күтіп, қайталап көріңіз.',
    ru: 'Слишком много попыток. Подождите немного и повторите.',
    en: 'Too many attempts. Wait a little and try again.',
  },
  too_large: {
    kk: 'Жіберілген мәлімет көлемі тым үлкен. Алдыңғы бетке оралып, мәтінді қысқартыңыз немесе файлды кішірейтіңіз.',
    ru: 'Отправленные данные слишком велики. Вернитесь на предыдущую страницу и сократите текст или уменьшите файл.',
    en: 'What you sent is too large. Go back to the previous page and shorten the text or make the file smaller.',
  },
  form_unreadable: {
    kk: 'Жіберілген форманы оқу мүмкін болмады. Алдыңғы бетке оралып, оны жаңартыңыз да, форманы қайта жіберіңіз.',
    ru: 'Отправленную форму не удалось прочитать. Вернитесь на предыдущую страницу, обновите её и отправьте форму ещё раз.',
    en: 'The form you sent could not be read. Go back to the previous page, reload it and send the form again.',
  },
  other_origin: {
    kk: 'Форма басқа мекенжайдан жіберілді. Сайтты өз мекенжайы бойынша ашып, форманы қайта жіберіңіз.',
    ru: 'Форма отправлена с другого адреса. Откройте сайт по его собственному адресу и отправьте форму ещё раз.',
    en: 'The form was sent from another address. Open the site at its own address and send the form again.',
  },
  try_again: {
    kk: 'Қазір сұраныс көп. Бір сәттен кейін қайталап көріңіз.',
    ru: 'Сейчас много запросов. Повторите через мгновение.',
    en: 'There are many requests right now. Try again in a moment.',
  },
  changed_meanwhile: {
    kk: 'Бұл жазбаны басқа біреу өзгертіп қойған. Бетті жаңартып, өзгерісті қайта енгізіңіз.',
    ru: 'Эту запись тем временем изменил кто-то другой. Обновите страницу и внесите правку ещё раз.',
    en: 'Someone else has changed this record meanwhile. Reload the page and make your change again.',
  },
})
