import type { Stage } from './start-stage.ts';

/** The people and groups of the demo, by their LINE ids. */
export interface Cast {
  readonly department: string;
  readonly deputy: string;
  readonly officers: Readonly<
    Record<'mueangMukdahan' | 'dongLuang' | 'mueangSakon' | 'phangKhon', string>
  >;
  readonly groups: Readonly<
    Record<
      'mukdahan' | 'sakonNakhon' | 'mueangMukdahan' | 'dongLuang' | 'mueangSakon' | 'phangKhon',
      string
    >
  >;
}

/** Two provinces' and four districts' groups, each with its area, and the people in them. */
export const GROUP_OFFICES = [
  ['mukdahan', 'province', '49', 'ITA จังหวัดมุกดาหาร'],
  ['sakonNakhon', 'province', '47', 'ITA จังหวัดสกลนคร'],
  ['mueangMukdahan', 'district', '4901', 'ITA อำเภอเมืองมุกดาหาร'],
  ['dongLuang', 'district', '4904', 'ITA อำเภอดงหลวง'],
  ['mueangSakon', 'district', '4701', 'ITA อำเภอเมืองสกลนคร'],
  ['phangKhon', 'district', '4705', 'ITA อำเภอพังโคน'],
] as const;

/** Brings everybody on; nobody is enrolled yet. */
export async function callCast({ simulator }: Stage): Promise<Cast> {
  const person = (name: string) => simulator.addUser(name).id;
  const officers = {
    mueangMukdahan: person('สมชาย'),
    dongLuang: person('มาลี'),
    mueangSakon: person('ปรีชา'),
    phangKhon: person('วรรณา'),
  };
  const department = person('พรทิพย์ (กรมการปกครอง)');
  const deputy = person('อนุชา (กรมการปกครอง)');
  const staff = [person('กมล'), person('นิภา')];
  const group = async (name: string, members: readonly string[]): Promise<string> => {
    const { id } = simulator.addGroup(name, members);
    await simulator.joinBot(id);
    return id;
  };
  const [mukdahan, sakonNakhon, ...districts] = GROUP_OFFICES.map(([, , , name]) => name);
  const [one = '', two = '', three = '', four = ''] = districts;
  return {
    department,
    deputy,
    officers,
    groups: {
      mukdahan: await group(mukdahan ?? '', staff),
      sakonNakhon: await group(sakonNakhon ?? '', staff),
      mueangMukdahan: await group(one, [officers.mueangMukdahan, ...staff]),
      dongLuang: await group(two, [officers.dongLuang, ...staff]),
      mueangSakon: await group(three, [officers.mueangSakon]),
      phangKhon: await group(four, [officers.phangKhon]),
    },
  };
}
