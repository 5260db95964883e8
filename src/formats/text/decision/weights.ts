import type { Clue } from '../evidence/clues.ts';
import { readTable } from './table.ts';
import type { State } from './states.ts';

/**
 * What each clue speaks for and against, in logarithms: 1 makes a state nearly three times as likely, and a dot is 0.
 * The numbers were set by hand from what press offices do and then fitted, without leaving those far, to the likelihood
 * of 278 labelled releases in our own words in thirty languages; each set of them was first read
 * with what the others taught. Behind the numbers is what the clue is, or why it tells something.
 */
const table = `
                     top tDate tCont  head head+  deck deck+ hDate  hNav  para   sub  item  cell  bNav bDate  link cHead  cont aHead about  foot
prose               -2.1  -6.0  -4.0  -3.0  -4.0  -2.1  -3.0  -6.0  -2.7   1.5  -5.3  -1.0  -5.0  -2.7  -6.0  -4.0  -2.9  -3.6  -5.0   0.8  -2.7  a sentence of seven words or more: headings, names and menus are none
sentence            -1.5  -4.0  -2.5  -2.6  -2.0  -1.1  -1.0  -4.0  -1.0   1.5  -2.2  -1.2  -3.0  -1.2  -4.0  -2.0  -1.6  -2.0  -3.7     .  -1.5  a short sentence: “Thank you.”
question            -2.1  -5.0  -4.0   0.2  -1.0  -0.6  -1.0  -5.0  -2.0   0.6   1.2  -1.5  -4.0  -2.0  -5.0  -4.0  -1.6  -4.0  -4.0  -3.0  -1.9  ends in a question mark: a heading, or what somebody asks
colon-short         -1.0  -4.0  -0.5  -3.0  -3.0  -3.0  -3.0  -4.0  -1.0   2.2  -0.4  -1.8  -2.0  -1.0  -4.0  -3.0   2.7  -1.5   0.3  -3.0  -0.4  leads to a list, or is the heading of a contact
colon-long          -2.1  -5.0  -2.0  -2.8  -3.0  -2.6  -3.0  -5.0  -2.5   1.9  -1.3  -1.0  -3.0  -2.5  -5.0  -3.0     .  -2.0  -2.0  -1.0  -2.5  a sentence that leads to a list
one-word             0.7  -1.1   0.1  -1.8  -1.5  -2.6  -1.5  -0.9   0.1  -3.0   1.4  -1.1  -0.5   0.6  -1.0  -0.2   0.9   0.9   0.2  -4.0   0.2  one or two words: menus, names, headings
few-words            0.4   0.2   0.3  -1.2  -0.1  -1.2  -1.1   0.2   0.1  -1.4   1.3  -0.4   0.1   0.3   0.4  -0.1   0.1   0.3   0.7  -3.0   0.7  three or four words
line                 0.4  -0.4  -0.4   2.5   0.1   1.7   0.3  -0.3   0.3  -1.7  -0.2  -0.2  -0.6   0.1  -0.6     .  -0.4  -0.1  -0.3  -1.4  -0.2  five to sixteen words without an end: headlines
long-line           -1.9  -3.0  -3.0     .  -1.5   0.9  -1.0  -3.0  -1.5   1.0  -3.0  -0.9  -2.0  -1.5  -3.0  -1.5  -2.0  -2.0  -3.0     .  -1.5  longer and still without an end
marked              -2.3  -3.0  -2.0  -6.0  -5.0  -2.5  -5.0  -3.0  -2.1  -2.1  -1.8   4.0  -1.8  -1.5  -3.0  -1.0  -3.3  -1.5  -2.1  -2.0  -0.6  has a bullet or number that others have too
table-row           -2.0     .     .  -5.0  -5.0  -4.0  -5.0  -3.0  -2.0  -3.0  -3.0  -1.9   5.2  -2.0  -3.0  -3.0  -3.0  -1.6  -5.0  -5.0  -1.0  a row among rows: figures or columns
wide-row             1.1  -0.1     .  -3.0     .  -2.8     .   0.3   1.1  -1.5  -2.0  -1.1   1.4   1.2     .   0.6   0.4   0.1  -3.0     .   1.4  short texts with wide spaces between them
heading-sign        -0.3     .     .   0.9     .  -0.1     .     .     .  -1.5   2.6  -2.0     .     .     .     .   1.5     .   1.9     .  -1.0  “##”, or a square that no other follows
capitals             1.5  -0.1     .   0.6  -0.7  -0.8     .   0.3  -0.2  -0.9   1.3  -0.9     .   0.5     .  -0.1   0.4  -0.3   0.5  -0.1   0.1  is all capitals
title-case           0.6  -0.2   0.1   0.3     .  -1.1     .  -0.2   1.0  -0.6  -0.6   0.4  -0.3   0.2  -0.1  -0.1  -0.4  -0.4     .   0.4   0.4  most words begin with capitals
lower-start         -0.6     .   0.1  -2.0   1.0  -1.0   1.0     .     .  -0.6  -2.0   0.7     .  -0.2     .   0.2  -1.6   0.1  -1.5     .     .  begins in lower case
figures             -0.7   0.6     .  -1.6  -0.1  -1.2     .   0.7  -0.3  -0.5  -1.9   0.4   1.3   0.2   0.6  -0.1  -1.3   0.6     .  -0.1   0.2  is figures by a third
label               -0.9  -0.2   0.1     .  -2.0  -1.4  -2.0  -0.3  -0.7   0.5  -0.6   0.6   0.3  -0.2  -0.1     .  -1.1   1.7  -2.0     .  -0.9  a word or two, a colon and more: “WHAT: …”
in-brackets          0.5     .     .  -2.0     .  -1.5     .   0.2   1.0  -0.5  -1.0     .     .   1.6     .     .     .     .     .     .   0.9  all of it is in brackets
quotation           -1.5     .     .  -0.5     .  -0.5     .     .  -1.5   2.4  -2.1  -0.6     .  -1.5     .     .     .  -2.0     .  -1.5  -1.5  is direct speech for the most part
speech-lead            .     .     .  -2.0     .  -1.0     .     .     .   2.5  -2.0     .     .     .     .     .  -2.0  -2.0     .     .     .  ends in a colon, and a quotation follows
centred              0.3     .     .   0.4     .     .     .     .     .  -0.3     .     .     .   0.3     .     .     .     .     .     .     .  is indented far
first                0.8  -0.4     .   0.1  -9.0     .  -9.0     .     .  -0.1     .     .     .     .     .     .     .     .     .     .     .  is the first of the file
last                -0.3     .     .  -0.6     .     .     .  -0.1     .  -0.1  -3.0  -0.5     .   0.3   0.4  -0.1  -2.0  -0.2  -4.0   0.3   1.3  is the last of the file
above-text          -0.4  -0.2  -0.2  -0.7   0.3   0.8  -0.2  -0.1     .  -0.6  -2.1  -0.2     .  -1.2  -3.0  -0.1  -0.7  -0.8  -2.0  -2.0  -1.5  stands above the first paragraph
below-text          -6.0     .     .  -5.0  -5.0  -3.0     .  -0.1  -3.0  -0.5  -1.4   0.3  -0.3   0.4   0.1   0.6   0.4   0.1  -0.3  -0.1   0.9  stands below the last paragraph
tight-above          0.8   0.3   0.1  -1.1   0.9   1.6   0.3  -0.2   0.5  -0.4  -1.7   1.9   0.4  -1.2  -0.5  -0.1  -0.4   0.1  -1.0   0.5  -0.4  no blank line above
tight-below          0.3     .     .   0.3  -0.2  -1.1     .     .  -0.3  -1.4   2.6     .   0.2  -0.6  -0.3     .   1.1   0.1   0.6  -0.5   0.2  no blank line below
wide-above          -0.1     .     .   0.7  -4.0     .  -4.0     .     .     .   0.3  -0.3     .   0.4     .     .   0.3  -0.1   0.3     .   0.5  two blank lines or more above
beside               0.3     .   1.6  -2.0     .  -2.0     .     .     .  -2.0  -2.0     .     .     .     .     .     .   1.2     .     .     .  stands beside another on one line
among-short            .     .   0.1  -0.2  -0.1   0.6     .  -0.2  -0.1   0.9  -0.5  -0.4     .  -0.3  -0.2   0.4  -0.3   0.3  -0.2   0.1   0.6  between other short lines: menus, contacts
page-edge            0.3     .     .     .     .     .     .     .     .  -0.3     .  -0.3  -0.1   1.8     .     .     .     .     .     .   0.3  the first or last line of a page
after-end              .     .     .     .     .     .     .     .     .  -0.4  -0.3  -1.3  -0.7   1.1     .   0.8  -0.5   0.5     .   0.8   0.5  stands below ENDS
under-colon            .     .     .  -1.1     .  -0.3     .     .     .  -0.5  -1.6   2.5     .  -1.0     .   0.1  -0.3   0.2     .     .  -0.7  lines without signs below a colon
goes-on             -0.1     .   0.1     .   5.9  -1.5   5.4     .  -0.7   0.2  -0.5  -0.1     .     .     .     .   0.3  -0.4     .  -0.1   0.1  goes on with the line above, which was wrapped
words-of-text          .  -0.2     .   1.5   1.1   0.2     .  -0.1  -0.2  -0.5  -0.2  -0.2     .  -0.2     .  -0.1  -0.5   0.5   0.3     .  -0.5  says in short what the text says
some-words-of-text     .  -0.1   0.1   1.0  -0.1   0.5     .  -0.3   0.3   0.3   0.1  -0.4  -0.1   0.6  -0.3  -0.4   0.3  -0.2  -0.1     .  -0.3  shares some words with the text
no-words-of-text     0.2  -0.1     .  -0.6  -0.2   0.9     .   0.5   0.2   0.4   0.2  -0.6  -0.1  -0.3  -0.1   0.3  -0.6   0.4  -0.4  -0.1   0.4  shares no words with the text
repeated             0.6     .     .  -0.3     .     .     .     .   0.4  -1.0  -0.5     .     .   1.5     .     .  -0.7   0.7     .     .   0.6  stands in the file several times: running heads
part-of-others       0.7  -0.1     .  -0.4     .  -0.4     .   0.2   0.5  -0.2     .     .     .     .     .     .     .   0.1     .     .   0.6  is part of other lines: mastheads are said again below
masthead             1.8     .     .  -2.5     .  -1.5     .     .   1.0     .     .     .     .     .     .     .     .     .     .     .     .  the name of an organisation that the first paragraphs say again
release-mark         3.5     .     .  -2.3     .  -1.5     .     .   0.9  -2.0   0.1  -1.0     .   0.7     .     .  -0.8  -1.5  -0.4     .   0.3  says only what kind of paper this is
release-mark-part    1.4  -0.2     .  -0.1     .  -0.5     .     .   0.3     .     .     .     .     .   0.3  -0.1     .     .     .     .     .  says so among other things
release-number       1.4   0.4     .  -3.0     .  -1.7     .   0.3   0.8  -0.8  -2.0  -0.1     .   1.2     .     .     .  -0.8     .  -0.1   1.0  a number of the release
end-mark            -1.0     .     .  -5.0     .  -5.0     .     .  -1.0  -5.0  -5.0  -3.0  -4.0   7.0     .  -4.0  -4.0  -4.0  -5.0  -5.0   4.0  ENDS, ###, -30-
embargo              6.8  -2.0     .  -4.5  -6.0     .     .  -2.0   7.7  -4.0     .     .     .   8.0     .     .     .     .     .     .   6.0  is a line of the embargo
page-number          1.5     .     .  -4.0     .  -3.0     .     .   1.0  -3.0  -3.0  -2.0  -1.0   4.0     .     .     .  -1.5     .     .   3.0  the number of a page
page-phrase          2.5     .     .  -2.5     .  -2.0     .     .   2.2  -2.0  -1.1  -0.5     .   1.5     .  -0.5   0.1  -0.8     .     .   2.3  a known line of web pages
menu                 2.0     .     .  -2.0     .  -2.0     .     .   1.9  -1.5  -0.8  -0.5     .   0.9     .     .   0.7  -1.5   0.1     .   1.7  consists of what menus are made of
menu-part            0.6     .     .  -0.3     .     .     .     .   0.4   0.2   0.6  -0.1     .   0.6     .  -0.1  -0.4  -0.7   0.1     .   0.7  does so by half
trail                2.5     .     .  -3.1     .  -2.5     .     .   2.0  -2.0  -2.0  -2.0   0.3   1.0     .   0.6   0.4  -0.2     .     .   2.4  three short parts or more with bars or arrows
page-start           2.2   0.1     .  -1.5     .  -1.5     .  -0.1   2.7  -0.9  -1.0   0.2     .   2.2     .   0.1  -0.8  -0.9     .  -0.7   2.1  begins as lines of web pages and mails do
page-notice          3.0     .     .  -1.5     .  -1.5     .     .   2.5  -1.1     .     .     .   2.3     .     .  -0.1  -1.0     .  -0.5   4.0  says what only their notices say: cookies, unsubscribe
copyright            1.5     .     .  -5.0     .  -4.0     .     .   3.0  -3.0  -4.0     .     .   3.0     .     .     .  -3.0     .  -3.0   4.5  a line of copyright
languages            2.5     .     .  -4.0     .  -3.0     .     .   3.0  -3.0  -2.0  -1.5     .   1.0     .     .     .  -2.0     .     .   2.0  names of languages: a switcher
share-bar            2.4     .     .  -3.0     .  -3.0     .     .   3.1  -1.5  -2.0  -0.5     .   1.5     .   0.9  -0.2   0.5     .     .   2.7  names of networks
mail-header          2.5  -0.1  -1.5  -1.2     .  -2.0     .     .   0.3  -1.2     .     .     .     .     .     .     .  -0.7     .     .     .  begins with a label of e-mails
subject              0.3  -3.0     .   1.0     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  the subject of an e-mail: a headline where no other is
headline-label      -1.0     .     .   5.0     .  -1.0     .     .     .     .     .   0.1     .     .     .     .     .  -0.1     .     .     .  “Title:”
byline              -0.7     .     .  -1.5     .   2.1     .  -1.0  -0.1   0.8  -1.0   0.1     .     .     .     .     .     .     .     .     .  “By …”
deck-label          -1.0     .     .  -2.0     .   6.0     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  “Summary:”
greeting             2.2     .     .  -2.5     .  -2.0     .     .  -6.0   2.0  -2.0     .     .  -6.0     .     .  -2.0  -2.0     .     .  -6.0  addresses the readers: debris only above the headline, as in e-mails
closing                .     .     .  -3.0     .     .     .     .     .   0.1  -2.5     .     .   2.5     .     .  -2.0  -0.8     .     .   2.3  takes leave of them
credit               1.4     .     .  -2.9     .  -1.5     .     .   3.1  -0.8  -2.0  -0.7     .   3.5     .     .  -2.0  -1.5     .     .   2.2  the credit or caption of a picture
source-line          1.3     .     .  -2.2     .  -1.0     .     .   1.6  -0.8  -1.5   0.1     .   1.7     .     .     .  -0.3     .     .   1.9  says where the text comes from
date-line           -0.8   4.8  -0.1  -4.1     .  -2.4     .   4.3   0.1  -3.0  -3.0  -1.8  -1.0  -0.1   3.7  -0.1  -0.3  -2.0     .     .  -0.4  is a date, with a place at most
date-part            0.9   2.2     .  -0.7     .  -0.7     .   2.9   0.6  -0.5     .     .     .     .   0.8     .     .     .     .     .     .  is a date with more
only-date           -0.5   1.0     .     .     .     .     .   1.0  -0.5  -1.0     .     .     .  -1.0   3.5     .  -2.0  -2.0     .     .  -2.0  the only line that says when the text was issued
over-date              .     .     .     .     .     .     .     .     .     .  -1.0     .     .     .     .     .     .   2.5     .     .  -1.0  an organisation right above or below the date at the end: who signs
day-heading            .  -4.0     .  -2.0     .     .     .  -5.0     .     .   6.0     .     .     .  -3.0     .     .     .     .     .  -2.0  one of several days, each above what happens on it
under-day           -1.0     .     .  -1.5     .  -3.0     .     .  -2.0   1.5  -2.0   1.5  -0.5     .     .     .     .     .     .     .     .  stands below such a day
only-title          -3.0     .     .   6.0     .     .     .     .  -2.0     .     .     .     .     .     .     .     .     .     .     .     .  the name of its kind above a text that has no other title
date-label           0.3   0.6     .  -1.0     .     .     .   0.8   0.3     .     .     .     .     .   0.7     .     .     .     .     .     .  “Published:”
dateline            -4.0     .     .  -4.0     .  -3.0     .     .  -4.0   4.0     .     .     .     .     .     .     .  -3.0     .  -3.0  -4.0  begins with a place or date and a dash
contact-heading     -0.2     .   3.5  -3.0     .  -3.0     .     .     .  -0.8   0.5  -1.5     .   0.2     .     .   4.1   0.8  -2.0     .  -0.2  “Media contacts”
contact-phrase      -0.1     .   3.1  -0.7     .  -0.7     .     .     .   0.5     .  -0.3     .  -0.1     .     .   2.4   0.9     .     .  -0.2  begins so and goes on
telephone            0.8     .   1.6  -4.0     .  -3.0     .     .     .  -0.5  -4.0  -0.7  -1.0  -0.4     .     .  -1.2   3.2  -4.0     .   0.2  has a telephone number
email                0.7     .   1.6  -4.0     .  -3.0     .     .     .  -0.3  -4.0  -0.5  -1.0  -0.5     .  -1.0  -1.2   3.4  -4.0     .  -0.1  has an e-mail address
reach-only          -0.1     .   1.2     .     .     .     .     .     .  -2.0     .  -1.0  -1.0     .     .     .     .   2.3     .     .  -0.8  has nothing else
reach-label            .     .   1.5     .     .     .     .     .     .  -1.5     .  -1.0     .     .     .     .     .   2.0     .     .     .  “Tel:”
field-label         -0.1     .   0.8     .     .     .     .     .     .   0.3     .   0.6     .  -0.1     .   0.1  -0.4   1.0     .     .  -0.3  “Name:”
name                 0.3     .   0.4  -0.6   0.2   0.3     .  -0.4  -0.3  -0.4  -0.3  -0.6     .  -0.1  -0.5  -0.1  -0.4   1.8   0.7     .  -0.2  looks like a name
job                    .     .   0.5  -0.2     .   0.6     .  -0.1   0.3  -0.2  -0.3  -0.6     .   0.2  -0.1  -0.1  -0.7   2.1     .     .  -0.9  has a word of job titles
organisation           .  -0.2   0.3  -0.7   1.1   0.5     .  -0.1   0.2   0.8  -1.0     .  -0.1  -0.1  -0.1  -0.1  -0.8   1.0   0.1     .   0.7  has a word of organisations
address             -0.8   0.3   0.2     .  -0.3  -0.1     .   0.7   0.5  -0.3  -0.7   0.4  -0.3   0.1   1.0  -0.1  -0.4   0.3     .     .   0.3  looks like a postal address
near-reach          -0.3     .   1.3  -0.2     .     .     .     .     .  -1.1  -0.7  -1.0     .   0.7     .     .   1.7   1.2     .   0.3  -0.5  a number or address close by without a blank line
link                 0.7     .     .  -4.0     .  -3.0     .     .   0.5  -0.3  -3.0  -0.6     .   0.2     .   4.6     .   1.5     .     .   0.1  an address on the net, with a label at most
hashtags               .     .     .  -4.0     .     .     .     .   1.2  -1.0  -3.0     .     .   1.5     .   1.5   0.1  -0.5     .     .   2.0  only hashtags or handles
about-heading          .     .     .  -0.5     .  -1.0     .     .     .  -0.2  -1.3     .     .     .     .     .  -1.0  -1.0   6.5     .  -0.3  “About …”
about-paragraph        .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .   4.0     .  “About …: …”
organisation-name    1.0     .     .  -0.7     .  -0.3     .     .   0.5     .  -0.7  -0.1     .  -0.3     .     .     .   0.5     .     .   0.8  is the name of an organisation
close-to-reach         .     .   0.2     .     .   0.1     .     .     .   0.3   0.1  -0.4  -0.1   0.5     .     .   0.4  -0.7   0.1   0.4   0.9  a number or address two lines away
reach-in-prose         .     .   0.5     .     .     .     .     .     .   0.1     .  -0.2     .     .     .     .  -0.1   1.5     .  -0.1   0.2  a sentence with a number or address
leads-list             .     .     .  -1.5     .     .     .     .     .   2.4  -1.1     .     .     .     .     .  -1.0  -1.5  -1.0     .     .  a colon with bullets or rows below
over-list              .     .     .     .     .     .     .     .     .  -0.5   2.5  -2.0     .  -1.0  -4.0     .     .  -1.0     .     .     .  a short line of its own with items right below
under-credit         0.5     .     .  -0.5     .  -0.5     .     .   3.6  -0.6     .     .     .   2.0     .     .     .     .     .     .     .  stands below the credit of a picture
above-mail           5.0  -2.0  -3.0  -3.0     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  stands above the header of an e-mail: who forwards it
mail-block           5.0  -0.1  -3.0     .     .     .     .     .   4.0     .     .     .     .     .     .     .     .  -3.0     .     .     .  does so among others that do
one-cell             0.7  -0.2  -0.2   0.7   0.3   0.1  -0.2  -0.5   0.4   0.7   0.4  -0.8  -4.1   0.8  -0.4  -1.0   0.1  -0.6   0.2  -0.5     .  has no cells, as rows of tables do
comma-end           -0.1     .     .  -2.5     .  -1.9     .  -0.1  -1.5   1.8  -2.1   0.2     .  -1.0     .     .     .   0.5     .     .  -0.5  ends in a comma: a salutation, a wrapped contact
notes-heading          .     .     .  -2.0     .     .     .     .     .  -0.8   4.0  -1.0     .     .     .     .  -0.2  -0.2  -1.0     .  -0.5  “Notes to editors”
label-run           -1.4     .     .  -2.7  -4.0  -2.3  -3.0  -0.2     .   1.2  -2.4   1.6   0.3  -0.3  -0.1   0.3     .  -1.4     .     .  -0.3  one of several lines with labels: WHAT, WHERE, WHEN
under-quote            .     .     .     .     .     .     .     .     .   2.6  -0.5  -2.5     .     .     .     .   0.2  -1.1     .     .     .  stands below direct speech: who said it
marked-alone        -0.1     .     .     .     .     .     .     .     .  -0.1   2.3  -1.1     .     .     .     .  -0.3     .   0.4     .     .  a number or bullet that no line beside it has: a heading
above-credit         0.5     .     .     .     .     .     .     .   2.0     .     .     .     .   1.9     .  -0.1     .   0.4     .     .   0.7  stands above the credit of a picture
no-reach             0.7  -0.2  -1.4   0.6   0.3   0.1  -0.2  -0.1   0.4     .   0.1  -0.2  -0.1  -0.1  -0.2  -0.3  -1.3  -0.6   0.1  -0.8  -0.5  no number or address is near
under-page             .     .     .     .     .     .     .     .   0.5  -0.5  -1.0  -0.1   0.1   1.3     .     .   0.6  -0.1     .     .   1.5  stands below a line of the page, as related stories do
under-related          .     .     .     .     .     .     .     .   0.5     .     .  -2.0     .   4.0     .     .     .     .     .     .   4.0  an item below “Related stories”
plain               -0.3  -0.1  -0.2   0.1   0.3   0.1  -0.2  -0.3  -1.2   0.8  -1.0   0.2  -0.2  -1.9  -0.4  -1.2  -0.4   0.1   0.2  -0.1  -0.5  nothing known to be debris: what is below the headline is kept
plain-text          -0.9     .     .  -0.1     .  -0.8     .     .  -4.0   0.8  -0.5  -0.8     .  -5.0     .     .  -0.4  -0.1   0.3     .  -5.0  running text of that kind
only-subject        -3.0     .     .   6.0     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  the subject of an e-mail above which and below which no headline is
about-topic            .     .     .     .     .     .     .     .     .     .   2.0     .     .     .     .     .     .     .  -4.0     .     .  “About the survey”: a part of the text
best-echo           -0.7  -0.1     .   1.4   0.2   0.3     .     .  -0.9   0.1     .     .     .     .     .     .     .     .     .     .     .  of the lines above the text, says most of its first paragraphs
after-mark          -1.7  -0.1     .   1.1     .   1.0     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  the first line below a release mark that is no debris
unstopped              .     .     .     .     .  -0.3     .     .     .   1.6  -0.5     .     .  -0.1     .     .     .     .     .     .     .  no sign ends a sentence of this script, so the end tells nothing
life-years          -0.5     .     .   1.5     .   1.0     .     .     .     .     .  -0.5  -2.0     .     .     .     .     .     .     .     .  ends in the years of a life
over-small           0.7     .     .  -0.4  -0.7  -0.5     .   0.2   0.5     .   0.1     .     .     .     .     .     .     .     .     .     .  a line of capitals above a title that is none
under-capitals         .     .     .   0.3  -1.5   0.2     .     .  -0.1   0.1     .     .     .     .     .     .     .     .     .     .     .  stands below such a line
over-speaker        -1.5     .     .   2.5     .  -0.5     .     .     .     .     .     .     .     .     .     .     .     .     .     .     .  stands above who gives the speech: its title
speech-by           -1.0     .     .   0.1     .   1.9     .     .  -0.2     .     .     .     .     .     .     .     .     .     .     .     .  says who gives a speech
under-speaker       -1.5     .     .  -2.5  -2.0   1.6   0.5   0.3  -0.1     .     .     .     .     .     .     .     .     .     .     .     .  goes on with who gives a speech, or says where
year-run               .     .     .     .     .     .     .     .     .  -0.5     .   3.8  -0.8     .     .     .     .     .     .     .     .  a year and what happened then, among others
`;

export const weights: ReadonlyMap<Clue, Partial<Record<State, number>>> = readTable<Clue>(table);
