import { defineMessages } from './message.ts'

/** The page of one's own account. */
export const accountMessages = defineMessages({
  title: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'My account' },
  myTickets: { kk: 'Билеттерім', ru: 'Мои билеты', en: 'My tickets' },
  toWork: { kk: 'Жұмыс орнына өту', ru: 'К рабочему месту', en: 'To my work' },
  saved: { kk: 'Сақталды.', ru: 'Сохранено.', en: 'Saved.' },

  aboutMe: { kk: 'Мен туралы', ru: 'Обо мне', en: 'About me' },
  name: { kk: 'Аты-жөні', ru: 'Имя', en: 'Name' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail address' },
  phone: { kk: 'Телефон нөмірі', ru: 'Номер телефона', en: 'Phone number' },
  language: {
    kk: 'Хаттар мен хабарламалардың тілі',
    ru: 'Язык писем и сообщений',
    en: 'Language of letters and messages',
  },

  rolesTitle: { kk: 'Менің рөлдерім', ru: 'Мои роли', en: 'My roles' },
  noRoles: {
    kk: 'Сізде қызметкер рөлі жоқ: сіз қатысушысыз.',
    ru: 'Ролей сотрудника у вас нет: вы участник.',
    en: 'You have no role of staff: you are a participant.',
  },
  whatRolesMayDo: { kk: 'Әр рөл не істей алады', ru: 'Что может каждая роль', en: 'What each role may do' },
  rolesPageTitle: { kk: 'Рөлдер және рұқсаттар', ru: 'Роли и права', en: 'Roles and permissions' },
  rolesPageLead: {
    kk: 'Рөл белгілі бір аумаққа, ұйымға немесе іс-шараға беріледі және сол жерде ғана күшінде болады. Бір адамның бірнеше рөлі болуы мүмкін.',
    ru: 'Роль даётся на территорию, организацию или одно мероприятие и действует только там. У человека может быть несколько ролей.',
    en: 'A role is given for a territory, an organisation or one event and holds only there. A person may have several roles.',
  },
  rolePlaces: { kk: 'Қайда беріледі: {places}.', ru: 'Даётся на: {places}.', en: 'Given for: {places}.' },
  roleMay: { kk: 'Не істей алады', ru: 'Что может', en: 'What it may do' },
  rolesTableCaption: { kk: 'Рөлдердің рұқсаттары', ru: 'Права ролей', en: 'What each role may do' },
  permission: { kk: 'Рұқсат', ru: 'Право', en: 'Permission' },

  passwordTitle: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  passwordText: {
    kk: 'Құпиясөз ауысқанда басқа құрылғыларда аккаунттан шығасыз.',
    ru: 'После смены пароля вы выйдете на остальных устройствах.',
    en: 'When the password changes you are signed out on your other devices.',
  },
  currentPassword: { kk: 'Қазіргі құпиясөз', ru: 'Текущий пароль', en: 'Present password' },
  newPassword: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
  changePassword: { kk: 'Құпиясөзді ауыстыру', ru: 'Сменить пароль', en: 'Change the password' },
  passwordChanged: { kk: 'Құпиясөз ауыстырылды.', ru: 'Пароль изменён.', en: 'The password is changed.' },

  factorTitle: { kk: 'Екі қадамды кіру', ru: 'Вход в два шага', en: 'Two-step sign-in' },
  factorText: {
    kk: 'Құпиясөзден кейін телефондағы қолданба көрсеткен код сұралады: құпиясөзді ұрлаған адам кіре алмайды.',
    ru: 'После пароля спрашивается код из приложения на телефоне: укравший пароль не войдёт.',
    en: 'After the password a code of an app on your phone is asked for: whoever steals the password cannot get in.',
  },
  factorOn: { kk: 'қосулы', ru: 'включён', en: 'on' },
  factorOff: { kk: 'өшірулі', ru: 'выключен', en: 'off' },
  factorState: { kk: 'Екінші қадам', ru: 'Второй шаг', en: 'Second step' },
  factorManage: {
    kk: 'Екі қадамды кіруді баптау',
    ru: 'Настроить вход в два шага',
    en: 'Set up two-step sign-in',
  },
  factorStart: { kk: 'Қосуды бастау', ru: 'Начать включение', en: 'Begin switching it on' },
  factorStepScan: {
    kk: '1. Кодты қолданбамен сканерлеңіз',
    ru: '1. Отсканируйте код приложением',
    en: '1. Scan the code with the app',
  },
  factorScanText: {
    kk: 'Google Authenticator, Microsoft Authenticator, Aegis сияқты кез келген қолданба жарайды.',
    ru: 'Подойдёт любое приложение: Google Authenticator, Microsoft Authenticator, Aegis и другие.',
    en: 'Any app will do: Google Authenticator, Microsoft Authenticator, Aegis and others.',
  },
  factorQr: {
    kk: 'Аутентификаторға арналған QR-код',
    ru: 'QR-код для приложения-аутентификатора',
    en: 'QR code for the authenticator',
  },
  factorKey: {
    kk: 'Сканерлеу мүмкін болмаса, кілтті қолмен енгізіңіз:',
    ru: 'Если сканировать нечем, введите ключ вручную:',
    en: 'If you cannot scan, type the key by hand:',
  },
  factorStepKeep: {
    kk: '2. Қосалқы кодтарды сақтап қойыңыз',
    ru: '2. Сохраните запасные коды',
    en: '2. Keep the backup codes',
  },
  factorKeepText: {
    kk: 'Телефон жоғалса, осы кодтардың бірімен кіресіз. Әрқайсысы бір рет жарайды, мұнда қайта көрсетілмейді.',
    ru: 'Если телефон потеряется, вы войдёте по одному из этих кодов. Каждый действует один раз, и больше мы их не покажем.',
    en: 'If you lose your phone you get in with one of these codes. Each works once, and they are not shown again.',
  },
  factorStepConfirm: {
    kk: '3. Қолданба көрсеткен кодты енгізіңіз',
    ru: '3. Введите код, который показывает приложение',
    en: '3. Type the code that the app shows',
  },
  factorCode: { kk: 'Алты цифр', ru: 'Шесть цифр', en: 'Six digits' },
  factorConfirm: { kk: 'Қосу', ru: 'Включить', en: 'Switch on' },
  factorCancel: { kk: 'Бас тарту', ru: 'Отказаться', en: 'Do not switch on' },
  factorIsOn: {
    kk: 'Екі қадамды кіру қосылды.',
    ru: 'Вход в два шага включён.',
    en: 'Two-step sign-in is on.',
  },
  factorIsOff: {
    kk: 'Екі қадамды кіру өшірілді.',
    ru: 'Вход в два шага выключен.',
    en: 'Two-step sign-in is off.',
  },
  factorSwitchOff: { kk: 'Өшіру', ru: 'Выключить', en: 'Switch off' },
  factorRenewTitle: { kk: 'Қосалқы кодтар', ru: 'Запасные коды', en: 'Backup codes' },
  factorRenew: { kk: 'Жаңа кодтар алу', ru: 'Получить новые коды', en: 'Get new codes' },
  factorRenewText: {
    kk: 'Жаңа кодтар алынғанда ескілері жарамай қалады.',
    ru: 'Когда вы получите новые коды, старые перестанут действовать.',
    en: 'When you get new codes the old ones stop working.',
  },
  factorNewCodes: {
    kk: 'Жаңа қосалқы кодтарыңыз',
    ru: 'Ваши новые запасные коды',
    en: 'Your new backup codes',
  },
  factorNeedsPassword: {
    kk: 'Екі қадамды кіру құпиясөзбен кіретіндерге арналған.',
    ru: 'Вход в два шага нужен тем, кто входит с паролем.',
    en: 'Two-step sign-in is for those who sign in with a password.',
  },

  sessionsTitle: { kk: 'Қайда кіріп тұрсыз', ru: 'Где вы вошли', en: 'Where you are signed in' },
  sessionsCaption: {
    kk: 'Аккаунтқа кірген құрылғылар',
    ru: 'Устройства, на которых выполнен вход',
    en: 'Devices that are signed in',
  },
  sessionDevice: { kk: 'Құрылғы', ru: 'Устройство', en: 'Device' },
  sessionUnknown: { kk: 'Белгісіз құрылғы', ru: 'Неизвестное устройство', en: 'Unknown device' },
  sessionCurrent: { kk: 'осы құрылғы', ru: 'это устройство', en: 'this device' },
  sessionSince: { kk: 'Кірген уақыты', ru: 'Вход', en: 'Signed in' },
  sessionSeen: { kk: 'Соңғы рет', ru: 'Последний раз', en: 'Last seen' },
  endOthers: { kk: 'Басқа құрылғылардан шығу', ru: 'Выйти на остальных', en: 'Sign out elsewhere' },
  endAll: { kk: 'Барлық жерден шығу', ru: 'Выйти везде', en: 'Sign out everywhere' },
  endedOthers: {
    kk: 'Басқа құрылғыларда аккаунттан шықтыңыз.',
    ru: 'На остальных устройствах вы вышли.',
    en: 'You have been signed out elsewhere.',
  },
})
