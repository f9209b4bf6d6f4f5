// A believable Brazilian voice operator, every name of it invented. Values only; seed.mjs sends them through the API.

const regions = {
  'São Paulo': [11, 12, 13, 14, 15, 16, 17, 18, 19],
  'Rio de Janeiro': [21, 22, 24],
  'Espírito Santo': [27, 28],
  'Minas Gerais': [31, 32, 33, 34, 35, 37, 38],
  'Paraná': [41, 42, 43, 44, 45, 46],
  'Santa Catarina': [47, 48, 49],
  'Rio Grande do Sul': [51, 53, 54, 55],
  'Distrito Federal': [61],
  'Goiás': [62, 64],
  'Tocantins': [63],
  'Mato Grosso': [65, 66],
  'Mato Grosso do Sul': [67],
  'Acre': [68],
  'Rondônia': [69],
  'Bahia': [71, 73, 74, 75, 77],
  'Sergipe': [79],
  'Pernambuco': [81, 87],
  'Alagoas': [82],
  'Paraíba': [83],
  'Rio Grande do Norte': [84],
  'Ceará': [85, 88],
  'Piauí': [86, 89],
  'Pará': [91, 93, 94],
  'Amazonas': [92, 97],
  'Roraima': [95],
  'Amapá': [96],
  'Maranhão': [98, 99],
};

const abroad = [
  ['1', 'Estados Unidos e Canadá', '0.0890'], ['351', 'Portugal', '0.1190'], ['34', 'Espanha', '0.1250'], ['39', 'Itália', '0.1590'],
  ['33', 'França', '0.1320'], ['49', 'Alemanha', '0.1280'], ['44', 'Reino Unido', '0.1180'], ['54', 'Argentina', '0.1750'],
  ['595', 'Paraguai', '0.3900'], ['598', 'Uruguai', '0.4100'], ['56', 'Chile', '0.1490'], ['57', 'Colômbia', '0.2290'],
  ['52', 'México', '0.1390'], ['81', 'Japão', '0.2190'], ['86', 'China', '0.1090'], ['244', 'Angola', '1.2900'],
];

const spread = code => ((code * 37) % 23) / 23; // the same small differences every time
const price = (base, code, width) => (base + width * spread(code)).toFixed(4);

/** The retail deck: fixed and mobile of every area code, and a few countries. */
export const deck = Object.entries(regions).flatMap(([region, codes]) => codes.flatMap(code => [
  { prefix: `55${code}`, description: `Fixo ${region} (${code})`, pricePerMinute: price(0.0390, code, 0.0220) },
  { prefix: `55${code}9`, description: `Celular ${region} (${code})`, pricePerMinute: price(0.0890, code, 0.0610) },
])).concat(abroad.map(([prefix, description, pricePerMinute]) => ({ prefix, description, pricePerMinute })));

export const providers = [
  { name: 'Atlas Telecom', type: 'BOTH', costPerMinute: 0.0410, contactName: 'NOC Atlas', contactEmail: 'noc@atlas.example', factor: 0.62 },
  { name: 'Nimbus Voz', type: 'BOTH', costPerMinute: 0.0450, contactName: 'Suporte Nimbus', contactEmail: 'suporte@nimbus.example', factor: 0.68 },
  { name: 'Miragem Operadora', type: 'TERMINATION', costPerMinute: 0.0480, contactName: 'Plantão Miragem', contactEmail: 'plantao@miragem.example', factor: 0.73 },
];

/** Last octet of the laboratory's network, and how the carrier there behaves. */
export const gateways = [
  { name: 'gw-atlas-sp1', provider: 'Atlas Telecom', octet: 21, behaviour: 'answer', maxChannels: 120 },
  { name: 'gw-atlas-rj1', provider: 'Atlas Telecom', octet: 22, behaviour: 'answer', maxChannels: 90 },
  { name: 'gw-nimbus-mg1', provider: 'Nimbus Voz', octet: 23, behaviour: 'answer', maxChannels: 60 },
  { name: 'gw-miragem-ne1', provider: 'Miragem Operadora', octet: 24, behaviour: 'failing', maxChannels: 60 },
  { name: 'gw-miragem-sul1', provider: 'Miragem Operadora', octet: 25, behaviour: 'busy', maxChannels: 30 },
];

export const routes = [
  { name: 'Serviços 0900', pattern: '_0900.', priority: 1, block: true, gateways: [] },
  { name: 'Nordeste', pattern: '_55[78]X.', priority: 10, gateways: ['gw-miragem-ne1', 'gw-atlas-sp1'] },
  { name: 'Sul', pattern: '_55[45]X.', priority: 10, gateways: ['gw-nimbus-mg1', 'gw-atlas-sp1'] },
  { name: 'Celular Brasil', pattern: '_55XX9X.', priority: 20, gateways: ['gw-atlas-sp1', 'gw-atlas-rj1', 'gw-nimbus-mg1'] },
  { name: 'Fixo Brasil', pattern: '_55X.', priority: 30, gateways: ['gw-atlas-rj1', 'gw-atlas-sp1'] },
  { name: 'Internacional', pattern: '_X.', priority: 90, gateways: ['gw-nimbus-mg1', 'gw-atlas-sp1'] },
];

/** Check digits of a CNPJ made from a root that belongs to nobody. */
function cnpj(root) {
  const digits = String(root).padStart(8, '0').concat('0001').split('').map(Number);
  for (const length of [12, 13]) {
    const weights = Array.from({ length }, (_, i) => ((length - 1 - i) % 8) + 2);
    const rest = digits.slice(0, length).reduce((sum, digit, i) => sum + digit * weights[i], 0) % 11;
    digits.push(rest < 2 ? 0 : 11 - rest);
  }
  return digits.join('');
}

const customer = (code, name, type, octet, area, channels, credit) => ({
  code, name, type, octet, areaCode: String(area), maxChannels: channels, taxId: cnpj(90000000 + Number(code.slice(2))), topUp: credit,
});

export const customers = [
  customer('c-1001', 'Quimera Contact Center', 'TRUNK', 101, 11, 240, '32000'),
  customer('c-1004', 'Fictícia Seguros S.A.', 'TRUNK', 102, 11, 120, '12800'),
  customer('c-1029', 'Transportes Saci Exemplo', 'TRUNK', 103, 41, 30, '950'),
  customer('c-1038', 'Jacarandá Logística Exemplo', 'TRUNK', 104, 31, 20, '1100'),
  customer('c-1042', 'Agro Miragem do Sul', 'TRUNK', 105, 51, 30, '2300'),
  customer('c-1120', 'Cooperativa Ipê Imaginário', 'TRUNK', 106, 62, 45, '400'),
  customer('c-1013', 'Contabilidade Faz de Conta', 'EXTENSION', null, 11, 8, '60'),
  customer('c-1055', 'Farmácia Boitatá Modelo', 'EXTENSION', null, 71, 10, '320'),
  customer('c-1066', 'Hotel Ficção Paulista', 'EXTENSION', null, 11, 20, '450'),
  customer('c-1077', 'Clínica Bem-te-vi Modelo', 'EXTENSION', null, 21, 10, '110'),
  customer('c-1084', 'Oficina Cerrado de Exemplo', 'EXTENSION', null, 61, 4, '60'),
  customer('c-1091', 'Escola Sabiá de Mentira', 'EXTENSION', null, 85, 12, '140'),
  customer('c-1097', 'Papelaria Lua Inventada', 'EXTENSION', null, 48, 8, '25'),
  customer('c-1102', 'Livraria Nuvem Fictícia', 'EXTENSION', null, 81, 6, '0'),
];

/** 500 numbers, in ranges as a provider hands them out. */
export const didRanges = [
  { first: '+551130005000', count: 200, provider: 'Atlas Telecom', gateway: 'gw-atlas-sp1' },
  { first: '+552130005000', count: 100, provider: 'Atlas Telecom', gateway: 'gw-atlas-rj1' },
  { first: '+553130005000', count: 100, provider: 'Nimbus Voz', gateway: 'gw-nimbus-mg1' },
  { first: '+557130005000', count: 100, provider: 'Miragem Operadora', gateway: 'gw-miragem-ne1' },
];

/** Extensions of each extension customer: 60 in all. */
export const extensionCounts = { 'c-1013': 6, 'c-1055': 8, 'c-1066': 16, 'c-1077': 8, 'c-1084': 3, 'c-1091': 10, 'c-1097': 5, 'c-1102': 4 };
