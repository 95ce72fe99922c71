import type { TextLanguage } from '../text/index.ts';
import type { Gender } from './numbers.ts';

export const MONTHS: Record<TextLanguage, string[]> = {
  pt: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
    dezembro`.split(/\s+/),
  en: `January February March April May June July August September October November
    December`.split(/\s+/),
};

/** Singular and plural of each currency and its hundredths. */
type Currency = { unit: [string, string]; cent: [string, string]; gender: Gender };

export const CURRENCIES: Record<TextLanguage, Record<string, Currency>> = {
  pt: {
    R$: { unit: ['real', 'reais'], cent: ['centavo', 'centavos'], gender: 'masculine' },
    US$: { unit: ['dólar', 'dólares'], cent: ['centavo', 'centavos'], gender: 'masculine' },
    $: { unit: ['dólar', 'dólares'], cent: ['centavo', 'centavos'], gender: 'masculine' },
    '€': { unit: ['euro', 'euros'], cent: ['centavo', 'centavos'], gender: 'masculine' },
    '£': { unit: ['libra', 'libras'], cent: ['pêni', 'pence'], gender: 'feminine' },
  },
  en: {
    R$: { unit: ['real', 'reais'], cent: ['centavo', 'centavos'], gender: 'masculine' },
    US$: { unit: ['dollar', 'dollars'], cent: ['cent', 'cents'], gender: 'masculine' },
    $: { unit: ['dollar', 'dollars'], cent: ['cent', 'cents'], gender: 'masculine' },
    '€': { unit: ['euro', 'euros'], cent: ['cent', 'cents'], gender: 'masculine' },
    '£': { unit: ['pound', 'pounds'], cent: ['penny', 'pence'], gender: 'masculine' },
  },
};

/** Units as they follow a number: sign, singular, plural. Longer signs come first. */
export const UNITS: Record<TextLanguage, [sign: string, one: string, many: string][]> = {
  pt: [
    ['km/h', 'quilômetro por hora', 'quilômetros por hora'],
    ['km²', 'quilômetro quadrado', 'quilômetros quadrados'],
    ['m²', 'metro quadrado', 'metros quadrados'],
    ['m³', 'metro cúbico', 'metros cúbicos'],
    ['°C', 'grau Celsius', 'graus Celsius'],
    ['ºC', 'grau Celsius', 'graus Celsius'],
    ['km', 'quilômetro', 'quilômetros'],
    ['cm', 'centímetro', 'centímetros'],
    ['mm', 'milímetro', 'milímetros'],
    ['kg', 'quilo', 'quilos'],
    ['mg', 'miligrama', 'miligramas'],
    ['ml', 'mililitro', 'mililitros'],
    ['mL', 'mililitro', 'mililitros'],
    ['min', 'minuto', 'minutos'],
    ['GB', 'gigabyte', 'gigabytes'],
    ['MB', 'megabyte', 'megabytes'],
    ['ha', 'hectare', 'hectares'],
    ['g', 'grama', 'gramas'],
    ['m', 'metro', 'metros'],
    ['L', 'litro', 'litros'],
    ['l', 'litro', 'litros'],
    ['s', 'segundo', 'segundos'],
  ],
  en: [
    ['km/h', 'kilometer per hour', 'kilometers per hour'],
    ['mph', 'mile per hour', 'miles per hour'],
    ['m²', 'square meter', 'square meters'],
    ['°C', 'degree Celsius', 'degrees Celsius'],
    ['°F', 'degree Fahrenheit', 'degrees Fahrenheit'],
    ['km', 'kilometer', 'kilometers'],
    ['cm', 'centimeter', 'centimeters'],
    ['mm', 'millimeter', 'millimeters'],
    ['kg', 'kilogram', 'kilograms'],
    ['mg', 'milligram', 'milligrams'],
    ['ml', 'milliliter', 'milliliters'],
    ['min', 'minute', 'minutes'],
    ['GB', 'gigabyte', 'gigabytes'],
    ['MB', 'megabyte', 'megabytes'],
    ['lbs', 'pound', 'pounds'],
    ['lb', 'pound', 'pounds'],
    ['ft', 'foot', 'feet'],
    ['g', 'gram', 'grams'],
    ['m', 'meter', 'meters'],
    ['L', 'liter', 'liters'],
  ],
};

/** Abbreviations and how to read them. Applied in order. */
export const ABBREVIATIONS: Record<TextLanguage, [RegExp, string][]> = {
  pt: [
    [/\bSra\.(?=\s)/g, 'senhora'],
    [/\bSrta\.(?=\s)/g, 'senhorita'],
    [/\bSr\.(?=\s)/g, 'senhor'],
    [/\bDra\.(?=\s)/g, 'doutora'],
    [/\bDr\.(?=\s)/g, 'doutor'],
    [/\bProfa\.(?=\s)/g, 'professora'],
    [/\bProf\.(?=\s)/g, 'professor'],
    [/\bAv\.(?=\s)/g, 'avenida'],
    [/\bR\.(?=\s\p{Lu})/gu, 'rua'],
    [/\bp\.\s?ex\./gi, 'por exemplo'],
    [/\bobs\.(?=[\s:])/gi, 'observação'],
    [/\bn[º°](?=\s?\d)/gi, 'número '],
    [/\btel\.(?=[\s:])/gi, 'telefone'],
    [/\baprox\.(?=\s)/gi, 'aproximadamente'],
    [/\betc\./gi, 'etcétera.'],
    [/\bvcs\b/gi, 'vocês'],
    [/\bvc\b/gi, 'você'],
    [/\bqdo\b/gi, 'quando'],
    [/\bobg\b/gi, 'obrigado'],
    [/\s&\s/g, ' e '],
    [/(\d)\s?\+\s?(?=\d)/g, '$1 mais '],
    [/\s\+\s/g, ' mais '],
    [/\s=\s/g, ' igual a '],
  ],
  en: [
    [/\bMr\.(?=\s)/g, 'Mister'],
    [/\bMrs\.(?=\s)/g, 'Missis'],
    [/\bMs\.(?=\s)/g, 'Miss'],
    [/\bDr\.(?=\s)/g, 'Doctor'],
    [/\bProf\.(?=\s)/g, 'Professor'],
    [/\be\.\s?g\./gi, 'for example'],
    [/\bi\.\s?e\./gi, 'that is'],
    [/\bNo\.(?=\s?\d)/g, 'number'],
    [/\bapprox\.(?=\s)/gi, 'approximately'],
    [/\betc\./gi, 'et cetera.'],
    [/\bvs\.?(?=\s)/gi, 'versus'],
    [/\s&\s/g, ' and '],
    [/(\d)\s?\+\s?(?=\d)/g, '$1 plus '],
    [/\s\+\s/g, ' plus '],
    [/\s=\s/g, ' equals '],
  ],
};

const FEMININE =
  /(?:as?|ções|ção|sões|são|dades?|gens|gem|vez(?:es)?|noites?|mães|mãe|mulheres|mulher)$/;
const NOT_FEMININE =
  /^(?:dia|mapa|problema|programa|sistema|tema|clima|idioma|cinema|planeta|poema|diploma|esquema|drama|panorama|grama|quilograma|miligrama|cometa|pijama|dilema|telegrama|fantasma|caju|da|das|na|nas|a|as|para|há|já|pra|cada|mas|uma?)s?$/;

/** Whether a Portuguese number before this word takes its feminine form: "duas pessoas". */
export function genderOfNoun(word: string): Gender {
  const lower = word.toLowerCase();
  return FEMININE.test(lower) && !NOT_FEMININE.test(lower) ? 'feminine' : 'masculine';
}
