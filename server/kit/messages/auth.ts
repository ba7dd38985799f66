import { defineMessages } from './message.ts'

/** Refusals of signing in, accounts and roles, by code. */
export const authProblems = defineMessages({
  too_many_requests: {
    kk: 'Тым көп әрекет жасалды. {minutes, plural, one {# минуттан} other {# минуттан}} кейін қайталап көріңіз.',
    ru: 'Слишком много попыток. Повторите через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    en: 'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  },
  wrong_sign_in: {
    kk: 'Пошта немесе құпиясөз қате. Екеуін де тексеріп, қайта енгізіңіз.',
    ru: 'Почта или пароль неверны. Проверьте и введите ещё раз.',
    en: 'The e-mail address or the password is wrong. Check both and try again.',
  },
  wrong_password: { kk: 'Құпиясөз қате', ru: 'Пароль неверен', en: 'The password is wrong' },
  password_not_set: {
    kk: 'Бұл аккаунтта құпиясөз жоқ: сіз кодпен кіресіз',
    ru: 'У этой учётной записи нет пароля: вы входите по коду',
    en: 'This account has no password: you sign in with a code',
  },
  password_length: {
    kk: 'Құпиясөз 10–128 таңбадан тұруы керек',
    ru: 'В пароле должно быть от 10 до 128 знаков',
    en: 'A password has 10 to 128 characters',
  },
  password_common: {
    kk: 'Мұндай құпиясөзді табу оңай. Бірнеше сөзден тұратын басқасын ойлап табыңыз.',
    ru: 'Такой пароль легко угадать. Придумайте другой, например из нескольких слов.',
    en: 'This password is easy to guess. Think of another, for example several words.',
  },
  password_like_name: {
    kk: 'Құпиясөзде өз атыңыз немесе поштаңыз болмасын',
    ru: 'Не используйте в пароле своё имя или почту',
    en: 'Leave your name and your address out of the password',
  },
  account_disabled: {
    kk: 'Бұл аккаунт жабылған. Өз аумағыңыздың әкімшісіне хабарласыңыз.',
    ru: 'Эта учётная запись закрыта. Обратитесь к администратору своей территории.',
    en: 'This account is closed. Ask the administrator of your territory.',
  },
  demo_sign_ins_off: {
    kk: 'Мұнда сынақ аккаунттары өшірілген.',
    ru: 'Демонстрационные учётные записи здесь отключены.',
    en: 'Demo accounts are switched off here.',
  },
  code_wrong: {
    kk: 'Код қате. Хабарламадағы кодты тексеріп, қайта енгізіңіз.',
    ru: 'Код неверен. Проверьте его и введите ещё раз.',
    en: 'The code is wrong. Check it and type it again.',
  },
  code_expired: {
    kk: 'Бұл код енді жарамайды. Жаңа код сұраңыз.',
    ru: 'Этот код больше не действует. Запросите новый.',
    en: 'This code no longer works. Ask for a new one.',
  },
  second_step_expired: {
    kk: 'Екінші қадамның уақыты өтіп кетті. Қайтадан құпиясөзден бастаңыз.',
    ru: 'Время второго шага вышло. Начните снова с пароля.',
    en: 'The time for the second step is over. Begin again with the password.',
  },
  second_factor_is_on: {
    kk: 'Екінші қадам қосулы тұр.',
    ru: 'Второй шаг уже включён.',
    en: 'The second step is on already.',
  },
  second_factor_is_off: {
    kk: 'Алдымен екінші қадамды қосуды бастаңыз.',
    ru: 'Сначала начните включение второго шага.',
    en: 'Begin switching the second step on first.',
  },
  contact_wrong: {
    kk: 'Поштаны aigul@mail.kz түрінде немесе телефонды 8 701 234 56 78 түрінде жазыңыз',
    ru: 'Напишите почту в виде aigul@mail.kz или телефон в виде 8 701 234 56 78',
    en: 'Write an e-mail address like aigul@mail.kz or a phone number like 8 701 234 56 78',
  },
  phone_not_mobile: {
    kk: 'Код Қазақстанның ұялы нөмірлеріне ғана жіберіледі. Басқа нөмір орнына поштаны жазыңыз.',
    ru: 'Код приходит только на мобильные номера Казахстана. Вместо другого номера укажите почту.',
    en: 'Codes go to mobile numbers of Kazakhstan only. Instead of another number give an e-mail address.',
  },
  link_expired: {
    kk: 'Бұл сілтеме енді жарамайды: мерзімі өткен немесе қолданылып қойған.',
    ru: 'Эта ссылка больше не действует: срок вышел или ею уже воспользовались.',
    en: 'This link no longer works: its time is over or it has been used.',
  },
  other_address: {
    kk: 'Бұл мекенжайдан кіру мүмкін емес. Qamtu-ды {address} арқылы ашып, сол жерден кіріңіз.',
    ru: 'По этому адресу войти нельзя. Откройте Qamtu по адресу {address} и войдите там.',
    en: 'You cannot sign in at this address. Open Qamtu at {address} and sign in there.',
  },
  email_taken: {
    kk: 'Бұл поштамен аккаунт бар. Оны тізімнен табыңыз; тізімде жоқ болса, рөлді республика әкімшісі береді.',
    ru: 'Учётная запись с этой почтой уже есть. Найдите её в списке; если её там нет, роль даст администратор республики.',
    en: 'There is an account with this address. Find it in the list; if it is not there, the administrator of the republic can add the role.',
  },
  place_outside: {
    kk: 'Рөлді тек өз аумағыңыздан береді',
    ru: 'Роль можно дать только на своей территории',
    en: 'A role can be given only inside your own territory',
  },
  place_wrong_kind: {
    kk: 'Бұл рөл мұндай орынға берілмейді',
    ru: 'Эта роль для такого места не предусмотрена',
    en: 'This role is not given for such a place',
  },
  grant_exists: {
    kk: 'Бұл адамда осы рөл бар',
    ru: 'Эта роль у человека уже есть',
    en: 'The person has this role already',
  },
  grant_own: {
    kk: 'Өзіңіздің әкімші рөліңізді өзіңіз ала алмайсыз: мұны басқа әкімші жасайды.',
    ru: 'Снять с себя роль администратора нельзя: это делает другой администратор.',
    en: 'You cannot take the administrator role from yourself: another administrator does that.',
  },
  last_administrator: {
    kk: 'Бұл республиканың соңғы әкімшісі. Алдымен басқасын тағайындаңыз.',
    ru: 'Это последний администратор республики. Сначала назначьте другого.',
    en: 'This is the last administrator of the republic. Appoint another one first.',
  },
  account_outside: {
    kk: 'Бұл адамның басқа аумақта да рөлі бар: аккаунтты тек ортақ жоғары әкімші өзгертеді.',
    ru: 'У этого человека есть роль и на другой территории: учётную запись меняет администратор выше.',
    en: 'This person has a role in another territory too: the account is changed by an administrator above both.',
  },
  account_own: {
    kk: 'Мұны өз аккаунтыңызбен жасай алмайсыз.',
    ru: 'Со своей учётной записью этого сделать нельзя.',
    en: 'You cannot do this to your own account.',
  },
})

/** Signing in, codes and passwords. */
export const signInMessages = defineMessages({
  title: { kk: 'Жүйеге кіру', ru: 'Вход', en: 'Sign in' },
  lead: {
    kk: 'Іс-шараға тіркелу үшін кірудің қажеті жоқ.',
    ru: 'Чтобы зарегистрироваться на мероприятие, входить не нужно.',
    en: 'You need not sign in to register for an event.',
  },
  staffTitle: { kk: 'Қызметкерлерге', ru: 'Для сотрудников', en: 'For staff' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail address' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  submit: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  forgotten: { kk: 'Құпиясөзді ұмыттыңыз ба?', ru: 'Забыли пароль?', en: 'Forgotten your password?' },
  participantTitle: { kk: 'Қатысушыларға', ru: 'Для участников', en: 'For participants' },
  participantText: {
    kk: 'Билеттеріңіздің бәрін бір жерден көру үшін пошта немесе телефон арқылы кодпен кіріңіз. Құпиясөз керек емес.',
    ru: 'Войдите по коду на почту или телефон, чтобы видеть все свои билеты в одном месте. Пароль не нужен.',
    en: 'Sign in with a code to your e-mail or phone to see all your tickets in one place. No password is needed.',
  },
  byCode: { kk: 'Кодпен кіру', ru: 'Войти по коду', en: 'Sign in with a code' },
  demoTitle: { kk: 'Сынақ аккаунттары', ru: 'Демонстрационные входы', en: 'Demo sign-ins' },
  demoText: {
    kk: 'Барлығының құпиясөзі бір: {password}. Деректер ойдан алынған.',
    ru: 'Пароль у всех один: {password}. Все данные вымышлены.',
    en: 'All have the same password: {password}. All data are invented.',
  },
  demoEnter: { kk: '{role} болып кіру', ru: 'Войти: {role}', en: 'Enter as: {role}' },
  passwordIsSet: {
    kk: 'Құпиясөз орнатылды. Енді сонымен кіріңіз.',
    ru: 'Пароль установлен. Теперь войдите с ним.',
    en: 'The password is set. Now sign in with it.',
  },
  signedOutEverywhere: {
    kk: 'Барлық құрылғыда аккаунттан шықтыңыз.',
    ru: 'Вы вышли на всех устройствах.',
    en: 'You have been signed out on every device.',
  },

  secondTitle: { kk: 'Екінші қадам', ru: 'Второй шаг', en: 'Second step' },
  secondLead: {
    kk: 'Телефоныңыздағы аутентификатор қолданбасын ашып, Qamtu-дың алты цифрлы кодын енгізіңіз.',
    ru: 'Откройте приложение-аутентификатор на телефоне и введите шесть цифр для Qamtu.',
    en: 'Open the authenticator app on your phone and type the six digits for Qamtu.',
  },
  secondCode: { kk: 'Растау коды', ru: 'Код подтверждения', en: 'Confirmation code' },
  secondHint: {
    kk: 'Телефон қолыңызда болмаса, сақтап қойған қосалқы кодтардың бірін енгізіңіз.',
    ru: 'Если телефона нет под рукой, введите один из сохранённых запасных кодов.',
    en: 'If you do not have your phone, type one of the backup codes you kept.',
  },

  codeTitle: { kk: 'Кодпен кіру', ru: 'Вход по коду', en: 'Sign in with a code' },
  codeLead: {
    kk: 'Алты цифрлы код жібереміз. Ол {minutes, plural, one {# минут} other {# минут}} жарамды.',
    ru: 'Мы пришлём код из шести цифр. Он действует {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    en: 'We will send a code of six digits. It works for {minutes, plural, one {# minute} other {# minutes}}.',
  },
  contact: {
    kk: 'Электрондық пошта немесе ұялы телефон',
    ru: 'Электронная почта или мобильный телефон',
    en: 'E-mail address or mobile number',
  },
  contactHint: {
    kk: 'Іс-шараға тіркелгенде көрсеткеніңізді жазыңыз, сонда билеттеріңіз табылады.',
    ru: 'Укажите тот же контакт, что при регистрации на мероприятие, тогда найдутся ваши билеты.',
    en: 'Give the one you registered with, so that your tickets are found.',
  },
  sendCode: { kk: 'Код жіберу', ru: 'Прислать код', en: 'Send a code' },
  codeSentTitle: { kk: 'Кодты енгізіңіз', ru: 'Введите код', en: 'Type the code' },
  codeSentLead: {
    kk: 'Хабарлама жібердік: {contact}. Ол бір минут ішінде келеді.',
    ru: 'Мы отправили сообщение на {contact}. Оно придёт в течение минуты.',
    en: 'We have sent a message to {contact}. It comes within a minute.',
  },
  codeField: {
    kk: 'Хабарламадағы алты цифр',
    ru: 'Шесть цифр из сообщения',
    en: 'The six digits of the message',
  },
  codeAgain: { kk: 'Код келмеді ме?', ru: 'Код не пришёл?', en: 'No code?' },
  codeAgainText: {
    kk: 'Спам қалтасын қарап, мекенжайды тексеріңіз. Бір сағатта бес кодқа дейін жіберіледі.',
    ru: 'Загляните в папку «Спам» и проверьте адрес. За час можно получить до пяти кодов.',
    en: 'Look into the spam folder and check the address. Up to five codes are sent in an hour.',
  },
  askAgain: { kk: 'Жаңа код сұрау', ru: 'Запросить новый код', en: 'Ask for a new code' },
  notSentHere: {
    kk: 'Бұл серверде хат пен SMS жіберу бапталмаған. Кодты әкімші «Жіберілген хабарламалар» бетінен оқып бере алады.',
    ru: 'На этом сервере отправка писем и SMS не настроена. Код может прочитать администратор на странице «Исходящие сообщения».',
    en: 'Sending mail and text messages is not set up on this server. An administrator can read the code on the outbox page.',
  },

  forgottenTitle: { kk: 'Құпиясөзді қалпына келтіру', ru: 'Восстановление пароля', en: 'Forgotten password' },
  forgottenLead: {
    kk: 'Жұмыс поштаңызды жазыңыз: жаңа құпиясөз орнататын сілтеме жібереміз.',
    ru: 'Напишите свою рабочую почту: мы пришлём ссылку, по которой задают новый пароль.',
    en: 'Give your work e-mail address: we will send a link to set a new password.',
  },
  sendLink: { kk: 'Сілтеме жіберу', ru: 'Прислать ссылку', en: 'Send the link' },
  linkSent: {
    kk: 'Мұндай аккаунт болса, хат бір минут ішінде келеді. Сілтеме {minutes, plural, one {# минут} other {# минут}} жарамды.',
    ru: 'Если такая учётная запись есть, письмо придёт в течение минуты. Ссылка действует {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    en: 'If there is such an account, a letter comes within a minute. The link works for {minutes, plural, one {# minute} other {# minutes}}.',
  },
  newPasswordTitle: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
  newPasswordFor: {
    kk: '{email} аккаунты үшін.',
    ru: 'Для учётной записи {email}.',
    en: 'For the account {email}.',
  },
  newPasswordHint: {
    kk: 'Кемінде 10 таңба. Есте сақтауға оңай бірнеше сөз жақсы жарайды.',
    ru: 'Не короче 10 знаков. Хорошо подходят несколько слов, которые легко запомнить.',
    en: 'At least 10 characters. Several words that are easy to remember do well.',
  },
  setPassword: { kk: 'Құпиясөзді орнату', ru: 'Установить пароль', en: 'Set the password' },
  linkExpiredTitle: { kk: 'Сілтеме жарамайды', ru: 'Ссылка не действует', en: 'The link does not work' },
  newLink: { kk: 'Жаңа сілтеме сұрау', ru: 'Запросить новую ссылку', en: 'Ask for a new link' },

  otherAddressTitle: {
    kk: 'Qamtu басқа мекенжайда ашылған',
    ru: 'Qamtu открыт по другому адресу',
    en: 'Qamtu is open at another address',
  },
  otherAddressLink: { kk: '{address} мекенжайында ашу', ru: 'Открыть {address}', en: 'Open {address}' },
})
