/**
 * Words that carry grammar only. Negation (not, no, never, none, without) and modality (must, may, might, cannot) are left out of the
 * list's silence: they are kept as tokens for the stance, but do not count for the score.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but if then of to in on at for from by with as is are was were be been being am do does did doing done have has had having ' +
    'i you he she it we they me him her us them my your his its our their mine yours ours theirs this that these those there here what which who whom whose when where why how ' +
    'will would can could should shall may might must so than too very just also about into over under again further more most such only own same s t don now up out off down ' +
    'not no nor never none without cannot said says say while during between both each other any all some one because until through against before after above below ' +
    'yet even still however though although since upon via per within among amongst toward towards let lets get gets got like really well much many lot re ve ll d m im ive id'
  ).split(' '),
);
