/**
 * Negation cues and how far they reach. A cue counts only where aligned words stand in its scope: in "NATO, which is not a charity, sent
 * ships" the "not" says nothing of the ships. The list and the scope rule follow NegEx (Chapman et al. 2001), cut at clause borders.
 */
import type { Prepared } from '../text/prepare.ts';
import type { Token } from '../text/tokens.ts';
import { clauseEnd, clauseStart } from './clauses.ts';

/** "No" negates the noun that follows, not all that is said of it: so many tokens. */
const nounPhrase = 7;

export interface Negation {
  readonly text: string;
  readonly token: number;
  /** First and past-the-last token that it reaches. */
  readonly from: number;
  readonly to: number;
}

const forward: ReadonlySet<string> = new Set(
  (
    'not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt ' +
    'havent hasnt hadnt aint hardly scarcely barely zero lack lacks lacked lacking fail fails failed refuse refuses refused refusing avoid avoided ' +
    'refrain refrained refrains abstain decline declined declines incapable unwilling avoids avoiding refusing noone ' +
    'deny denies denied denying reject rejects rejected rejecting dismiss dismissed dismisses stopped prevent prevented prevents ' +
    'ruled unable impossible unlikely stop'
  ).split(' '),
);
/** "no doubt", "not only", "nothing but": no negation of what follows. */
const falseFriends =
  /^(?:not only|not just|not merely|not simply|no doubt|no wonder|no matter|nothing but|not least|no less|no fewer|no more than|not to mention|cannot deny|can['’]?t deny|no question|nobody can deny|no one can deny|no denying|not (?:a single|one) (?:\w+ ){1,3}tells|nobody tells|never mind|no secret|stop (?:kidding|lying|pretending|fooling|whining|denying)|never should have|not have to)\b/i;
/** Words that negate what stands before them: "troops are nowhere in Ukraine" reaches both ways anyway; these reach the subject of their clause. */
const reachesBack: ReadonlySet<string> = new Set(
  'not never cannot didnt doesnt dont isnt arent wasnt werent wont wouldnt couldnt hasnt havent hadnt aint'.split(' '),
);
/** "Voting no", "the no vote", "no to the text" and "with their no" are deeds, not negations. */
function isVote(tokens: readonly Token[], index: number): boolean {
  const isNoun = /^(?:the|a|their|its|his|her|said|says|say)$/.test(tokens[index - 1]?.word ?? '');
  return isNoun || tokens[index + 1]?.word === 'to' || tokens[index - 1]?.stem === 'vote' || tokens[index + 1]?.stem === 'vote';
}

/** "No, it isn't": the word answers, it does not negate what follows. */
function isInterjection(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && /^\s*[,.!:;–—-]/.test(text.slice(token.end));
}

/** Words that negate only with the word after them. */
const followers: ReadonlyMap<string, string> = new Map([
  ['rather', 'than'],
  ['instead', 'of'],
  ['ruled', 'out'],
  ['rules', 'out'],
  ['turned', 'down'],
  ['yet', 'to'],
  ['far', 'from'],
  ['untrue', 'that'],
  ['false', 'that'],
  ['short', 'of'],
]);

/** "Means other than troops", "more of a shootout than a showdown". */
function isOtherThan(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.word !== 'than') return false;
  const before = tokens.slice(Math.max(0, index - 5), index).map(({ word }) => word);
  return before.slice(-3).includes('other') || before.slice(0, -1).includes('rather') || before.join(' ').includes('more of a');
}

/** Who is told to avoid a thing is told not to do it. */
const tellings: ReadonlySet<string> = new Set('told tell tells ordered orders instructed asked asks advised warned'.split(' '));

/** "To stop trafficking" is what somebody wants; it denies nothing. */
function isPurpose(tokens: readonly Token[], index: number): boolean {
  const isTold = tokens.slice(Math.max(0, index - 5), index - 1).some(({ word }) => tellings.has(word));
  return (
    !isTold &&
    tokens[index - 1]?.word === 'to' &&
    /^(?:stop|prevent|avoid|halt|refuse|deny|reject|dismiss)$/.test(tokens[index]?.word ?? '')
  );
}

/** "Should never have started it" says that it was started. */
function isRegret(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1]?.word, tokens[index]?.word, tokens[index + 1]?.word];
  return after === 'have' && (token === "shouldn't" || (before === 'should' && (token === 'not' || token === 'never')));
}

/** "Keeps its troops out of", "stays away from", "keep the word off their lips". */
function isKeptOut(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index]?.word, tokens[index + 1]?.word];
  const isOut =
    (word === 'out' && next === 'of') ||
    (word === 'away' && next === 'from') ||
    (word === 'off' && /^(?:the|their|its|his|her)$/.test(next ?? ''));
  if (!isOut) return false;
  return tokens.slice(Math.max(0, index - 7), index).some(({ stem }) => /^(?:keep|kept|stay|remain)$/.test(stem));
}

function isNo(text: string, tokens: readonly Token[], index: number): boolean {
  return !isVote(tokens, index) && !isInterjection(text, tokens, index);
}

/** "If not", "should never have", "so as not to". */
function isFriend(tokens: readonly Token[], index: number): boolean {
  const isIfNot = tokens[index]?.word === 'not' && tokens[index - 1]?.word === 'if';
  return isIfNot || isRegret(tokens, index) || isPurpose(tokens, index);
}

/** "Stop" and its kin negate only where the wording lacks them, which the parity decides. */
function isCue(text: string, tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  const next = followers.get(word);
  if (next !== undefined) return next === tokens[index + 1]?.word;
  if (word === 'no') return isNo(text, tokens, index);
  return !isFriend(tokens, index) && (forward.has(word) || /n't$/.test(word) || isOtherThan(tokens, index) || isKeptOut(tokens, index));
}

/** The subject is denied with its verb, unless it is a deed of its own: in "voting no does not make them Nazi" there was a vote. */
function backTo(text: string, tokens: readonly Token[], index: number): number {
  const start = clauseStart(text, tokens, index);
  return /^(?:by|to|\w{2,}ing)$/.test(tokens[start]?.word ?? '') ? index + 1 : start;
}

type Sentence = Pick<Prepared, 'text' | 'tokens'>;

/** A sentence is asked for its negations by each wording that fits it, and a wording by each sentence. */
const kept = new WeakMap<Sentence, readonly Negation[]>();

/** All negations of a sentence with their scopes. Linear in the tokens. */
export function negations(prepared: Sentence): readonly Negation[] {
  const known = kept.get(prepared);
  if (known) return known;
  const found = find(prepared);
  kept.set(prepared, found);
  return found;
}

function find({ text, tokens }: Sentence): Negation[] {
  const found: Negation[] = [];
  /** End of the last false friend: "deny" in "nobody can deny" is none of its own. */
  let passed = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.start < passed || !isCue(text, tokens, index)) continue;
    const friend = falseFriends.exec(text.slice(token.start));
    if (friend) {
      passed = token.start + friend[0].length;
      continue;
    }
    const isByNobody = tokens[index - 1]?.word === 'by';
    const back = isByNobody || reachesBack.has(token.word) || isKeptOut(tokens, index) || /n't$/.test(token.word);
    found.push({
      text: text.slice(token.start, token.end),
      token: index,
      from: back ? backTo(text, tokens, index) : index + 1,
      to: Math.min(clauseEnd(text, tokens, index + 1), token.word === 'no' ? index + nounPhrase : tokens.length),
    });
  }
  return found;
}
