/** Names of months as feeds write them. A word that means another month in another language (Polish and Croatian "listopad") is none. */

/** By their first three or four letters: Germanic and Romance languages, and those whose names look like theirs. */
const BEGINNINGS: Readonly<Record<string, number>> = {
  jan: 1, janv: 1, ene: 1, gen: 1, feb: 2, fev: 2, fevr: 2, mar: 3, mars: 3, maa: 3, mrz: 3, mrt: 3, marz: 3, apr: 4, avr: 4, abr: 4,
  may: 5, mai: 5, mag: 5, mei: 5, maj: 5, jun: 6, juin: 6, giu: 6, jul: 7, juil: 7, lug: 7, aug: 8, aout: 8, ago: 8, agu: 8, sep: 9, sept: 9, set: 9,
  oct: 10, okt: 10, ott: 10, out: 10, nov: 11, dec: 12, dez: 12, dic: 12, des: 12,
}; // prettier-ignore

/** Whole words, month by month, as they stand alone and behind a day: Polish, Czech, Russian, Ukrainian, Turkish, Greek, Arabic, Hindi. */
const WORDS: readonly string[] = [
  'styczeń stycznia leden ledna январь января січень січня ocak Ιανουάριος Ιανουαρίου يناير جانفي जनवरी',
  'luty lutego únor února февраль февраля лютий лютого şubat Φεβρουάριος Φεβρουαρίου فبراير فيفري फरवरी',
  'marzec marca březen března март марта березень березня mart Μάρτιος Μαρτίου مارس मार्च',
  'kwiecień kwietnia duben dubna апрель апреля квітень квітня nisan Απρίλιος Απριλίου أبريل أفريل अप्रैल',
  'maj maja květen května май мая травень травня mayıs Μάιος Μαΐου مايو ماي मई',
  'czerwiec czerwca červen června июнь июня червень червня haziran Ιούνιος Ιουνίου يونيو जून',
  'lipiec lipca červenec července июль июля липень липня temmuz Ιούλιος Ιουλίου يوليو जुलाई',
  'sierpień sierpnia srpen август августа серпень серпня ağustos Αύγουστος Αυγούστου أغسطس अगस्त',
  'wrzesień września září сентябрь сентября вересень вересня eylül Σεπτέμβριος Σεπτεμβρίου سبتمبر सितंबर',
  'październik października říjen října октябрь октября жовтень жовтня ekim Οκτώβριος Οκτωβρίου أكتوبر अक्टूबर',
  'ноябрь ноября kasım Νοέμβριος Νοεμβρίου نوفمبر नवंबर',
  'grudzień grudnia prosinec prosince декабрь декабря грудень грудня aralık Δεκέμβριος Δεκεμβρίου ديسمبر दिसंबर',
];

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .replace(/ı/g, 'i')
    .normalize('NFC');
}

const whole = new Map(WORDS.flatMap((words, index) => words.split(' ').map((word): [string, number] => [plain(word), index + 1])));

/** @returns 1 to 12 */
export function monthOf(word: string): number | undefined {
  const name = plain(word);
  return whole.get(name) ?? BEGINNINGS[name] ?? BEGINNINGS[name.slice(0, 4)] ?? BEGINNINGS[name.slice(0, 3)];
}
