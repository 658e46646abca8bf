/** Porter2 for what is written in letters of English alone; figures and words of other scripts are left as they are. */
import { stem as porter2 } from 'porter2';

const shortest = 3;

/** @param word lower case; anything but a–z is returned as it is */
export function stem(word: string): string {
  if (word.length < shortest) return word;
  for (let place = 0; place < word.length; place++) {
    const letter = word.charCodeAt(place);
    if (letter < 97 || letter > 122) return word;
  }
  return porter2(word);
}
