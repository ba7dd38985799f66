import { defineMessages } from './message.ts'

// Letters and text messages. A text message is short: Cyrillic takes 70 characters a part (rules/people.md).

/** Subjects of e-mail. Keys of `TEMPLATES`. */
export const letterSubjects = defineMessages({
  ticket: { kk: 'Билетіңіз: {title}', ru: 'Ваш билет: {title}', en: 'Your ticket: {title}' },
  waiting: {
    kk: 'Күту тізіміндесіз: {title}',
    ru: 'Вы в листе ожидания: {title}',
    en: 'You are on the waiting list: {title}',
  },
  promoted: {
    kk: 'Сізге орын берілді: {title}',
    ru: 'Для вас есть место: {title}',
    en: 'You have a place: {title}',
  },
  event_cancelled: {
    kk: 'Іс-шара өтпейді: {title}',
    ru: 'Мероприятие отменено: {title}',
    en: 'Cancelled: {title}',
  },
  event_moved: {
    kk: 'Уақыты немесе орны өзгерді: {title}',
    ru: 'Изменилось время или место: {title}',
    en: 'New time or place: {title}',
  },
  event_changed: {
    kk: 'Іс-шара жаңартылды: {title}',
    ru: 'Изменения в мероприятии: {title}',
    en: 'Changed: {title}',
  },
  link_again: {
    kk: 'Билетіңіздің сілтемесі: {title}',
    ru: 'Ссылка на ваш билет: {title}',
    en: 'The link to your ticket: {title}',
  },
  registration_cancelled: {
    kk: 'Тіркелуіңіз тоқтатылды: {title}',
    ru: 'Ваша регистрация отменена: {title}',
    en: 'Your registration was cancelled: {title}',
  },
  place_given_back: {
    kk: 'Тіркелуден бас тарттыңыз: {title}',
    ru: 'Вы отказались от места: {title}',
    en: 'You gave your place back: {title}',
  },
  booking_asked: {
    kk: 'Брондау растауды күтіп тұр: {venue}',
    ru: 'Бронь ждёт подтверждения: {venue}',
    en: 'A booking waits for your word: {venue}',
  },
  booking_confirmed: {
    kk: 'Брондау расталды: {venue}',
    ru: 'Бронь подтверждена: {venue}',
    en: 'Booking confirmed: {venue}',
  },
  booking_declined: {
    kk: 'Брондаудан бас тартылды: {venue}',
    ru: 'В брони отказано: {venue}',
    en: 'Booking declined: {venue}',
  },
  approval_asked: {
    kk: 'Келісу керек: {title}',
    ru: 'Нужно согласование: {title}',
    en: 'To approve: {title}',
  },
  event_approved: { kk: 'Келісілді: {title}', ru: 'Согласовано: {title}', en: 'Approved: {title}' },
  event_returned: {
    kk: 'Ескертпемен қайтарылды: {title}',
    ru: 'Возвращено с замечаниями: {title}',
    en: 'Returned with remarks: {title}',
  },
  approved_changed: {
    kk: '{headline}: {title}',
    ru: '{headline}: {title}',
    en: '{headline}: {title}',
  },
  rollout_given: {
    kk: 'Іс-шараның күнін белгілеңіз: {title}',
    ru: 'Назначьте дату мероприятия: {title}',
    en: 'Set a date: {title}',
  },
  rollout_late: {
    kk: 'Күнін белгілеу мерзімі өтті: {title}',
    ru: 'Срок назначить дату прошёл: {title}',
    en: 'The date was to be set by now: {title}',
  },
  auth_code: { kk: 'Кіру коды: {code}', ru: 'Код для входа: {code}', en: 'Your sign-in code: {code}' },
  auth_use_password: {
    kk: 'Qamtu жүйесіне құпиясөзбен кіріңіз',
    ru: 'Входите в Qamtu по паролю',
    en: 'Sign in to Qamtu with your password',
  },
  auth_use_code: {
    kk: 'Qamtu жүйесіне кодпен кіріңіз',
    ru: 'Входите в Qamtu по коду',
    en: 'Sign in to Qamtu with a code',
  },
  auth_password_link: {
    kk: 'Qamtu жүйесіне жаңа құпиясөз',
    ru: 'Новый пароль для Qamtu',
    en: 'A new password for Qamtu',
  },
  auth_invitation: { kk: 'Qamtu жүйесіне шақыру', ru: 'Приглашение в Qamtu', en: 'An invitation to Qamtu' },
})

/** Bodies of e-mail. */
export const letterBodies = defineMessages({
  ticket: {
    kk: `Құрметті {name}, сіз іс-шараға тіркелдіңіз.

{title}
{when}
{place}{join}

Билет: {link}
Код: {code}

Кіреберісте билеттегі QR-кодты немесе осы кодты көрсетіңіз. Келе алмасаңыз, билет бетінде тіркелуден бас тартыңыз, сонда орын кезектегі адамға беріледі.

{organiser}, {phone}`,
    ru: `{name}, вы зарегистрированы.

{title}
{when}
{place}{join}

Билет: {link}
Код: {code}

На входе покажите QR-код из билета или назовите этот код. Если не сможете прийти, отмените регистрацию на странице билета: место получит следующий в очереди.

{organiser}, {phone}`,
    en: `{name}, you are registered.

{title}
{when}
{place}{join}

Ticket: {link}
Code: {code}

At the entrance show the QR code of the ticket or say this code. If you cannot come, cancel on the ticket page so that the next person gets the place.

{organiser}, {phone}`,
  },
  waiting: {
    kk: `Құрметті {name}, бос орын қалмаған соң сізді күту тізіміне қостық. Кезектегі орныңыз: {position}.

{title}
{when}
{place}

Орын босаса, ол сізге беріледі де, біз бірден хабарлаймыз. Кезегіңізді мына беттен көре аласыз: {link}

{organiser}, {phone}`,
    ru: `{name}, свободных мест нет, вы добавлены в лист ожидания. Ваш номер в очереди: {position}.

{title}
{when}
{place}

Когда место освободится, оно достанется вам, и мы сразу напишем. Очередь видна на странице: {link}

{organiser}, {phone}`,
    en: `{name}, there are no places left and you are on the waiting list. Your number is {position}.

{title}
{when}
{place}

When a place comes free it is yours and we write at once. See the list at {link}

{organiser}, {phone}`,
  },
  promoted: {
    kk: `Құрметті {name}, орын босады: енді сіз іс-шараға қатыса аласыз.

{title}
{when}
{place}{join}

Билет: {link}
Код: {code}

Келе алмасаңыз, билет бетінде тіркелуден бас тартыңыз.

{organiser}, {phone}`,
    ru: `{name}, место освободилось, и теперь оно ваше.

{title}
{when}
{place}{join}

Билет: {link}
Код: {code}

Если не сможете прийти, отмените регистрацию на странице билета.

{organiser}, {phone}`,
    en: `{name}, a place came free and it is yours.

{title}
{when}
{place}{join}

Ticket: {link}
Code: {code}

If you cannot come, cancel on the ticket page.

{organiser}, {phone}`,
  },
  event_cancelled: {
    kk: `Құрметті {name}, сіз тіркелген іс-шара өтпейді.

{title}
{when}

Себебі: {reason}

Басқа іс-шаралар: {link}

{organiser}, {phone}`,
    ru: `{name}, мероприятие, на которое вы записались, не состоится.

{title}
{when}

Причина: {reason}

Другие мероприятия: {link}

{organiser}, {phone}`,
    en: `{name}, the event you registered for will not take place.

{title}
{when}

Reason: {reason}

Other events: {link}

{organiser}, {phone}`,
  },
  event_moved: {
    kk: `Құрметті {name}, сіз тіркелген іс-шараның уақыты немесе орны өзгерді. Тіркелуіңіз күшінде.

{title}
Енді: {when}
{place}{join}
Бұрын: {before}

Билет: {link}

Келе алмасаңыз, билет бетінде тіркелуден бас тартыңыз.

{organiser}, {phone}`,
    ru: `{name}, у мероприятия, на которое вы записались, изменилось время или место. Регистрация действует.

{title}
Теперь: {when}
{place}{join}
Было: {before}

Билет: {link}

Если не сможете прийти, отмените регистрацию на странице билета.

{organiser}, {phone}`,
    en: `{name}, the time or place of your event has changed. Your registration stays.

{title}
Now: {when}
{place}{join}
Before: {before}

Ticket: {link}

If you cannot come, cancel on the ticket page.

{organiser}, {phone}`,
  },
  event_changed: {
    kk: `Құрметті {name}, сіз тіркелген іс-шараның мәліметтері жаңартылды. Тіркелуіңіз күшінде.

{title}
{when}
{place}{join}

Билет: {link}

{organiser}, {phone}`,
    ru: `{name}, сведения о мероприятии, на которое вы записались, обновлены. Регистрация действует.

{title}
{when}
{place}{join}

Билет: {link}

{organiser}, {phone}`,
    en: `{name}, details of your event were updated. Your registration stays.

{title}
{when}
{place}{join}

Ticket: {link}

{organiser}, {phone}`,
  },
  link_again: {
    kk: `Құрметті {name}, бұл іс-шараға сіз бұрын тіркелгенсіз. Билетіңіз осы бетте: {link}

{title}
{when}
{place}

Қайта тіркелуге әрекет жасаған сіз болмасаңыз, бұл хатқа мән бермеңіз.`,
    ru: `{name}, вы уже записаны на это мероприятие. Ваш билет: {link}

{title}
{when}
{place}

Если вы не пытались записаться ещё раз, ничего делать не нужно.`,
    en: `{name}, you are registered for this event already. Your ticket: {link}

{title}
{when}
{place}

If it was not you who tried to register again, you need not do anything.`,
  },
  registration_cancelled: {
    kk: `Құрметті {name}, ұйымдастырушы тіркелуіңізді тоқтатты.

{title}
{when}

Себебі: {reason}

{organiser}, {phone}`,
    ru: `{name}, организатор отменил вашу регистрацию.

{title}
{when}

Причина: {reason}

{organiser}, {phone}`,
    en: `{name}, the organiser has cancelled your registration.

{title}
{when}

Reason: {reason}

{organiser}, {phone}`,
  },
  place_given_back: {
    kk: `Құрметті {name}, тіркелуіңіз тоқтатылды, орныңыз кезектегі адамға беріледі. Күнтізбеңіздегі жазба да алынып тасталады.

{title}
{when}

Қайта тіркелу: {link}

{organiser}, {phone}`,
    ru: `{name}, ваша регистрация отменена, место получит следующий в очереди. Запись из календаря тоже будет убрана.

{title}
{when}

Записаться снова: {link}

{organiser}, {phone}`,
    en: `{name}, your registration is cancelled and the next in the list gets the place. The entry leaves your calendar too.

{title}
{when}

Register again: {link}

{organiser}, {phone}`,
  },
  booking_asked: {
    kk: `Алаңыңызды брондағысы келеді: растаңыз немесе бас тартыңыз.

{title}
{organiser}
{venue}
{list}

Шешім қабылдау: {link}`,
    ru: `Вашу площадку хотят забронировать: подтвердите или откажите.

{title}
{organiser}
{venue}
{list}

Принять решение: {link}`,
    en: `Your venue is asked for: confirm or decline.

{title}
{organiser}
{venue}
{list}

Decide: {link}`,
  },
  booking_confirmed: {
    kk: `Алаң брондауыңызды растады.

{title}
{venue}
{list}

Іс-шара: {link}`,
    ru: `Площадка подтвердила бронь.

{title}
{venue}
{list}

Мероприятие: {link}`,
    en: `The venue has confirmed the booking.

{title}
{venue}
{list}

Event: {link}`,
  },
  booking_declined: {
    kk: `Алаң брондаудан бас тартты. Басқа орын не уақыт таңдаңыз.

{title}
{venue}
{list}

Себебі: {reason}

Іс-шара: {link}`,
    ru: `Площадка отказала в брони. Выберите другое место или время.

{title}
{venue}
{list}

Причина: {reason}

Мероприятие: {link}`,
    en: `The venue has declined the booking. Choose another place or time.

{title}
{venue}
{list}

Reason: {reason}

Event: {link}`,
  },
  approval_asked: {
    kk: `Іс-шараны жариялауға сіздің келісіміңіз сұралды.

{title}
{when}
{place}
{organiser}

Қарап, шешім қабылдау: {link}`,
    ru: `Для публикации мероприятия просят вашего согласования.

{title}
{when}
{place}
{organiser}

Рассмотреть: {link}`,
    en: `Your approval is asked for before this event is published.

{title}
{when}
{place}
{organiser}

Look at it: {link}`,
  },
  event_approved: {
    kk: `Іс-шараңыз келісілді. {next}

{title}
{when}
{place}

Келіскен: {by}

Іс-шара: {link}`,
    ru: `Ваше мероприятие согласовано. {next}

{title}
{when}
{place}

Согласовал(а): {by}

Мероприятие: {link}`,
    en: `Your event is approved. {next}

{title}
{when}
{place}

Approved by: {by}

Event: {link}`,
  },
  event_returned: {
    kk: `Іс-шараңыз ескертпемен қайтарылды. Түзетіп, келісуге қайта жіберіңіз.

{title}
{when}
{place}

Ескертпе: {remarks}

Қайтарған: {by}

Іс-шара: {link}`,
    ru: `Мероприятие возвращено с замечаниями. Исправьте и отправьте на согласование ещё раз.

{title}
{when}
{place}

Замечания: {remarks}

Вернул(а): {by}

Мероприятие: {link}`,
    en: `Your event was returned with remarks. Put it right and ask for approval again.

{title}
{when}
{place}

Remarks: {remarks}

Returned by: {by}

Event: {link}`,
  },
  approved_changed: {
    kk: `{headline}. Оның жариялануын сіздің аумағыңыз келіскен еді, енді мыналар өзгерді.

{list}

Өзгерткен: {by}

Қарау: {link}`,
    ru: `{headline}. Его публикацию согласовала ваша территория, теперь изменилось следующее.

{list}

Кто изменил: {by}

Посмотреть: {link}`,
    en: `{headline}. Your territory approved its publication; this has changed since.

{list}

Changed by: {by}

Look: {link}`,
  },
  rollout_given: {
    kk: `Аумағыңызға іс-шараның жобасы құрылды. Ауданын, алаңын, күнін белгілеп, жариялаңыз.

{title}
Өткізу кезеңі: {period}

{list}

Жобаны ашу: {link}`,
    ru: `Для вашей территории создан черновик мероприятия. Выберите район, площадку и дату и опубликуйте его.

{title}
Период проведения: {period}

{list}

Открыть черновик: {link}`,
    en: `Your territory has a draft of an event. Choose its district, venue and date, and publish it.

{title}
To be held: {period}

{list}

Open the draft: {link}`,
  },
  rollout_late: {
    kk: `Іс-шараның күні әлі белгіленбеген.

{title}
Өткізу кезеңі: {period}

{list}

Жобаны ашу: {link}`,
    ru: `Дата мероприятия ещё не назначена.

{title}
Период проведения: {period}

{list}

Открыть черновик: {link}`,
    en: `The event has no date yet.

{title}
To be held: {period}

{list}

Open the draft: {link}`,
  },
  auth_code: {
    kk: `Кіру коды: {code}

Код {minutes} минут жарамды. Оны ешкімге айтпаңыз. Кірмек болған сіз болмасаңыз, бұл хатқа мән бермеңіз.`,
    ru: `Код для входа: {code}

Код действует {minutes} мин. Никому его не сообщайте. Если вы не входили, ничего делать не нужно.`,
    en: `Your sign-in code: {code}

It is valid for {minutes} minutes. Tell it to nobody. If you were not signing in, you need not do anything.`,
  },
  auth_use_password: {
    kk: `Бұл адреске код сұралды. Қызметкерлер жүйеге құпиясөзбен кіреді: {link}

Код сұраған сіз болмасаңыз, бұл хатқа мән бермеңіз.`,
    ru: `На этот адрес запросили код. Сотрудники входят по паролю: {link}

Если код запрашивали не вы, ничего делать не нужно.`,
    en: `A code was asked for this address. Staff sign in with a password: {link}

If you did not ask for a code, you need not do anything.`,
  },
  auth_use_code: {
    kk: `Бұл адреске жаңа құпиясөз сұралды. Сізге құпиясөз қажет емес, кодпен кіріңіз: {link}

Сұраған сіз болмасаңыз, бұл хатқа мән бермеңіз.`,
    ru: `Для этого адреса запросили новый пароль. Пароль вам не нужен, входите по коду: {link}

Если запрашивали не вы, ничего делать не нужно.`,
    en: `A new password was asked for this address. You need none: sign in with a code at {link}

If you did not ask, you need not do anything.`,
  },
  auth_password_link: {
    kk: `Жаңа құпиясөз қою үшін мына бетке өтіңіз: {link}

Сілтеме {minutes} минут жарамды. Сұраған сіз болмасаңыз, бұл хатқа мән бермеңіз: құпиясөзіңіз өзгермейді.`,
    ru: `Чтобы задать новый пароль, откройте страницу: {link}

Ссылка действует {minutes} мин. Если запрашивали не вы, ничего делать не нужно: пароль останется прежним.`,
    en: `To choose a new password, open {link}

The link is valid for {minutes} minutes. If you did not ask, you need not do anything: your password stays.`,
  },
  auth_invitation: {
    kk: `Құрметті {name}, сізге Qamtu жүйесінде жұмыс орны ашылды.

Құпиясөз қойып, кіру үшін мына бетке өтіңіз: {link}

Сілтеме {days, plural, one {# күн} other {# күн}} жарамды.`,
    ru: `{name}, для вас открыто рабочее место в Qamtu.

Чтобы задать пароль и войти, откройте страницу: {link}

Ссылка действует {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.`,
    en: `{name}, a desk was opened for you in Qamtu.

To choose a password and sign in, open {link}

The link is valid for {days, plural, one {# day} other {# days}}.`,
  },
})

/** Text messages: the least that helps, the link near the end. */
export const smsBodies = defineMessages({
  ticket: {
    kk: '«{title}», {whenShort}. Код {code}. Билет: {link}',
    ru: '{whenShort}, «{title}». Код {code}. Билет: {link}',
    en: '{title}, {whenShort}. Code {code}. Ticket: {link}',
  },
  waiting: {
    kk: '«{title}»: орын жоқ, кезектегі нөміріңіз {position}. {link}',
    ru: '«{title}»: мест нет, ваш номер в очереди {position}. {link}',
    en: '{title}: full, your number in the list is {position}. {link}',
  },
  promoted: {
    kk: 'Сізге орын берілді: «{title}», {whenShort}. Билет: {link}',
    ru: 'Для вас есть место: «{title}», {whenShort}. Билет: {link}',
    en: 'You have a place: {title}, {whenShort}. Ticket: {link}',
  },
  event_cancelled: {
    kk: '«{title}», {whenShort}: іс-шара өтпейді. Анықтама: {phone}',
    ru: '«{title}», {whenShort}: мероприятие отменено. Справки: {phone}',
    en: '{title}, {whenShort}: cancelled. Questions: {phone}',
  },
  event_moved: {
    kk: '«{title}» енді {whenShort}, {placeShort}. Билет: {link}',
    ru: '«{title}» теперь {whenShort}, {placeShort}. Билет: {link}',
    en: '{title} is now {whenShort}, {placeShort}. Ticket: {link}',
  },
  event_changed: {
    kk: '«{title}»: мәліметтер жаңартылды. {link}',
    ru: '«{title}»: сведения обновлены. {link}',
    en: '{title}: details were updated. {link}',
  },
  link_again: {
    kk: 'Сіз «{title}» іс-шарасына тіркелгенсіз. Билет: {link}',
    ru: 'Вы уже записаны: «{title}». Билет: {link}',
    en: 'You are registered already: {title}. Ticket: {link}',
  },
  registration_cancelled: {
    kk: '«{title}», {whenShort}: тіркелуіңіз тоқтатылды. Анықтама: {phone}',
    ru: '«{title}», {whenShort}: ваша регистрация отменена. Справки: {phone}',
    en: '{title}, {whenShort}: your registration was cancelled. Questions: {phone}',
  },
  place_given_back: {
    kk: '«{title}», {whenShort}: тіркелуден бас тарттыңыз. {link}',
    ru: '«{title}», {whenShort}: вы отказались от места. {link}',
    en: '{title}, {whenShort}: you gave your place back. {link}',
  },
  booking_asked: {
    kk: 'Брондау растауды күтіп тұр: {link}',
    ru: 'Бронь ждёт подтверждения: {link}',
    en: 'A booking waits for your word: {link}',
  },
  booking_confirmed: {
    kk: 'Брондау расталды: {link}',
    ru: 'Бронь подтверждена: {link}',
    en: 'Booking confirmed: {link}',
  },
  booking_declined: {
    kk: 'Брондаудан бас тартылды: {link}',
    ru: 'В брони отказано: {link}',
    en: 'Booking declined: {link}',
  },
  approval_asked: {
    kk: '«{title}»: келісіміңіз керек. {link}',
    ru: '«{title}»: нужно согласование. {link}',
    en: '{title}: your approval is asked for. {link}',
  },
  event_approved: {
    kk: '«{title}»: келісілді. {link}',
    ru: '«{title}»: согласовано. {link}',
    en: '{title}: approved. {link}',
  },
  event_returned: {
    kk: '«{title}»: ескертпемен қайтарылды. {link}',
    ru: '«{title}»: возвращено с замечаниями. {link}',
    en: '{title}: returned with remarks. {link}',
  },
  approved_changed: {
    kk: '{headline}: «{title}». {link}',
    ru: '{headline}: «{title}». {link}',
    en: '{headline}: {title}. {link}',
  },
  rollout_given: {
    kk: 'Іс-шараның күнін белгілеңіз: {link}',
    ru: 'Назначьте дату мероприятия: {link}',
    en: 'Set the date of the event: {link}',
  },
  rollout_late: {
    kk: 'Іс-шараның күнін белгілеу мерзімі өтті: {link}',
    ru: 'Срок назначить дату мероприятия прошёл: {link}',
    en: 'The event was to have its date by now: {link}',
  },
  auth_code: {
    kk: 'Qamtu коды: {code}. Ешкімге айтпаңыз.',
    ru: 'Код Qamtu: {code}. Никому не сообщайте.',
    en: 'Qamtu code: {code}. Tell it to nobody.',
  },
  auth_use_password: {
    kk: 'Qamtu: қызметкерлер құпиясөзбен кіреді. {link}',
    ru: 'Qamtu: сотрудники входят по паролю. {link}',
    en: 'Qamtu: staff sign in with a password. {link}',
  },
  auth_use_code: {
    kk: 'Qamtu: сізге құпиясөз қажет емес, кодпен кіріңіз. {link}',
    ru: 'Qamtu: пароль не нужен, входите по коду. {link}',
    en: 'Qamtu: no password needed, sign in with a code. {link}',
  },
  auth_password_link: {
    kk: 'Qamtu: жаңа құпиясөз қою: {link}',
    ru: 'Qamtu: задать новый пароль: {link}',
    en: 'Qamtu: choose a new password: {link}',
  },
  auth_invitation: {
    kk: 'Сізге Qamtu жүйесінде жұмыс орны ашылды: {link}',
    ru: 'Для вас открыто рабочее место в Qamtu: {link}',
    en: 'A desk was opened for you in Qamtu: {link}',
  },
})
