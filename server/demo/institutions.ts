import type { InstitutionInput } from '#server/institutions/schema.ts'

export type DemoInstitution = Pick<
  InstitutionInput,
  'kind' | 'nameKk' | 'nameRu' | 'nameEn' | 'districtKato'
> & {
  key: string
  isStateBody?: boolean
  bin?: string
}

/** Departments, centres, colleges, markets and employers of the four regions; BINs are made up and only pass the check digit. */
export const DEMO_INSTITUTIONS: readonly DemoInstitution[] = [
  {
    key: 'ala-youth',
    kind: 'department',
    isStateBody: true,
    nameKk: 'Алматы қаласы Жастар саясаты басқармасы',
    nameRu: 'Управление молодёжной политики города Алматы',
    nameEn: 'Youth Policy Department of Almaty',
    districtKato: '751410000',
  },
  {
    key: 'ala-career',
    kind: 'career_centre',
    isStateBody: true,
    nameKk: 'Алматы қалалық мансап орталығы',
    nameRu: 'Карьерный центр города Алматы',
    nameEn: 'Almaty City Career Centre',
    districtKato: '751110000',
    bin: '100140001231',
  },
  {
    key: 'ala-depo',
    kind: 'community_centre',
    nameKk: '«Depo» қоғамдық орталығы',
    nameRu: 'Общественный центр «Depo»',
    nameEn: 'Depo Community Centre',
    districtKato: '751510000',
  },
  {
    key: 'ala-alatau',
    kind: 'community_centre',
    nameKk: '«Алатау» қоғамдық орталығы',
    nameRu: 'Общественный центр «Алатау»',
    nameEn: 'Alatau Community Centre',
    districtKato: '751210000',
  },
  {
    key: 'ala-market',
    kind: 'market',
    nameKk: '«Алтын Орда» базары',
    nameRu: 'Рынок «Алтын Орда»',
    nameEn: 'Altyn Orda Market',
    districtKato: '751810000',
  },
  {
    key: 'ala-poly',
    kind: 'college',
    nameKk: 'Алматы политехникалық колледжі',
    nameRu: 'Алматинский политехнический колледж',
    nameEn: 'Almaty Polytechnic College',
    districtKato: '751310000',
  },
  {
    key: 'kar-youth',
    kind: 'department',
    isStateBody: true,
    nameKk: 'Қарағанды облысының Жастар саясаты мәселелері басқармасы',
    nameRu: 'Управление по вопросам молодёжной политики Карагандинской области',
    nameEn: 'Youth Policy Department of Karaganda Region',
    districtKato: '351000000',
  },
  {
    key: 'kar-edu',
    kind: 'department',
    isStateBody: true,
    nameKk: 'Қарағанды облысының Білім басқармасы',
    nameRu: 'Управление образования Карагандинской области',
    nameEn: 'Education Department of Karaganda Region',
    districtKato: '351000000',
  },
  {
    key: 'kar-tech',
    kind: 'college',
    nameKk: 'Қарағанды жоғары политехникалық колледжі',
    nameRu: 'Карагандинский высший политехнический колледж',
    nameEn: 'Karaganda Higher Polytechnic College',
    districtKato: '351000000',
  },
  {
    key: 'kar-temir',
    kind: 'college',
    nameKk: 'Теміртау политехникалық колледжі',
    nameRu: 'Темиртауский политехнический колледж',
    nameEn: 'Temirtau Polytechnic College',
    districtKato: '352400000',
  },
  {
    key: 'kar-steel',
    kind: 'employer',
    nameKk: 'Теміртау металлургия зауыты (демо)',
    nameRu: 'Темиртауский металлургический завод (демо)',
    nameEn: 'Temirtau Steelworks (demo)',
    districtKato: '352400000',
    bin: '190641000454',
  },
  {
    key: 'zha-youth',
    kind: 'department',
    isStateBody: true,
    nameKk: 'Жамбыл облысының Қоғамдық даму басқармасы',
    nameRu: 'Управление общественного развития Жамбылской области',
    nameEn: 'Public Development Department of Zhambyl Region',
    districtKato: '311000000',
  },
  {
    key: 'zha-college',
    kind: 'college',
    nameKk: 'Тараз көпсалалы колледжі',
    nameRu: 'Таразский многопрофильный колледж',
    nameEn: 'Taraz Multidisciplinary College',
    districtKato: '311000000',
  },
  {
    key: 'aba-youth',
    kind: 'department',
    isStateBody: true,
    nameKk: 'Абай облысының Жастар саясаты басқармасы',
    nameRu: 'Управление молодёжной политики области Абай',
    nameEn: 'Youth Policy Department of Abai Region',
    districtKato: '101000000',
  },
  {
    key: 'aba-college',
    kind: 'college',
    nameKk: 'Семей қаржы-экономикалық колледжі',
    nameRu: 'Семейский финансово-экономический колледж',
    nameEn: 'Semey College of Finance',
    districtKato: '101000000',
  },
]
