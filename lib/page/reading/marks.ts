/**
 * Cues in attributes other than class and id: ARIA, microdata, `hidden`, editing hosts, test hooks. Few elements have them, and asking each
 * element for each attribute would cost more than the walk.
 */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import type { NameCues } from './name-cues.ts';

const ROLES: Readonly<Record<string, Cues>> = {
  navigation: Cue.drop,
  banner: Cue.drop,
  contentinfo: Cue.drop,
  search: Cue.drop,
  form: Cue.drop,
  menu: Cue.drop,
  menubar: Cue.drop,
  toolbar: Cue.drop,
  tablist: Cue.drop,
  button: Cue.drop,
  tab: Cue.drop,
  switch: Cue.drop,
  dialog: Cue.drop,
  alertdialog: Cue.drop,
  alert: Cue.drop,
  status: Cue.drop,
  tooltip: Cue.hidden,
  textbox: Cue.hidden,
  searchbox: Cue.hidden,
  combobox: Cue.hidden,
  listbox: Cue.hidden,
  complementary: Cue.aside,
  main: Cue.main,
  article: Cue.main,
  comment: Cue.comment | Cue.item,
  heading: Cue.heading,
};

const PROPERTIES: Readonly<Record<string, Cues>> = {
  articleBody: Cue.story,
  reviewBody: Cue.story,
  headline: Cue.headline,
  alternativeHeadline: Cue.lead,
  description: Cue.lead,
  abstract: Cue.lead,
  caption: Cue.caption,
  comment: Cue.comment | Cue.item,
  author: Cue.meta | Cue.author,
  creator: Cue.meta | Cue.author,
  datePublished: Cue.meta | Cue.date,
  dateCreated: Cue.meta | Cue.date,
  dateModified: Cue.meta,
  keywords: Cue.drop,
  breadcrumb: Cue.drop,
  commentCount: Cue.meta,
};

const TYPES: Readonly<Record<string, Cues>> = {
  Comment: Cue.comment | Cue.item,
  UserComments: Cue.comment | Cue.item,
  LiveBlogPosting: Cue.live,
  WPSideBar: Cue.aside,
  WPFooter: Cue.drop,
  WPAdBlock: Cue.drop,
  SiteNavigationElement: Cue.drop,
  BreadcrumbList: Cue.drop,
};

/** Test hooks are names too, but say nothing of topics or states. */
const FROM_TEST_HOOKS = Cue.story | Cue.comment | Cue.drop | Cue.teaser | Cue.lead | Cue.caption | Cue.meta | Cue.author | Cue.date;

/** Hidden from everybody, edited by the reader: whatever else such an element says, it is not read. */
const HIDDEN = '[aria-hidden="true"],[contenteditable]:not([contenteditable="false" i])';
/** Where the browser cannot be asked whether an element shows, as much as can be seen from the element. */
const HIDDEN_BY_ITSELF =
  '[hidden]:not([hidden="until-found"]),[style*="display:none" i],[style*="display: none" i],[style*="visibility:hidden" i],[style*="visibility: hidden" i]';

function fromTable(table: Readonly<Record<string, Cues>>): (value: string) => Cues {
  return (value) => {
    let cues = table[value] ?? 0;
    if (cues === 0 && /[\s/:#]/.test(value)) for (const word of value.split(/\s+/)) cues |= table[word.replace(/^.*[/:#]/, '')] ?? 0;
    return cues;
  };
}

const ATTRIBUTES: readonly (readonly [name: string, cuesOf: (value: string, names: NameCues) => Cues])[] = [
  ['role', fromTable(ROLES)],
  ['itemprop', fromTable(PROPERTIES)],
  ['itemtype', fromTable(TYPES)],
  ['data-testid', (value, names) => names.ofNames(value) & FROM_TEST_HOOKS],
];

/**
 * Adds the marked elements of a tree. One native query for each attribute, about 20 ns an element; a query for all of them would cost as much, and leave open
 * which attribute was met.
 */
export function findMarks(root: ParentNode, names: NameCues, marks = new Map<Element, Cues>()): Map<Element, Cues> {
  for (const [name, cuesOf] of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const cues = cuesOf(element.getAttribute(name) ?? '', names);
      if (cues) marks.set(element, cues | (marks.get(element) ?? 0));
    }
  }
  const canAsk = root.firstElementChild !== null && 'checkVisibility' in root.firstElementChild;
  for (const element of root.querySelectorAll(canAsk ? HIDDEN : `${HIDDEN},${HIDDEN_BY_ITSELF}`)) marks.set(element, Cue.hidden);
  return marks;
}
