// A lesson's page: the server's text is there already; this makes its cells live.
import { getJson, pathOf } from "./base/api.js";
import { placeBanners } from "./base/banner.js";
import { dressBar } from "./base/bar.js";
import { placeStatus } from "./base/status.js";
import { hintKeys } from "./keys/hint.js";
import { offerKeys } from "./keys/sheet.js";
import { Board } from "./lesson/board.js";
import { Channel } from "./lesson/channel.js";
import { offerCleanUp } from "./lesson/clean-up.js";
import { tellOfEarlier } from "./lesson/earlier.js";
import { furnishExercises } from "./lesson/exercise.js";
import { openTermsInPlace } from "./lesson/glossary.js";
import { answerInputs } from "./lesson/input-box.js";
import { KernelBar } from "./lesson/kernel-bar.js";
import { offerFind } from "./lesson/find/find-bar.js";
import { offerLeftover, visit, withdrawWhenRun } from "./lesson/leftover.js";
import { foldObservations } from "./lesson/observe.js";
import { lessonMenu } from "./lesson/lesson-menu.js";
import { furnishLesson, keepPlace, placeIn } from "./lesson/outline.js";
import { keepReading } from "./lesson/reading.js";
import { renewWithNotebook } from "./lesson/renewal.js";
import { watchPlayer } from "./lesson/player-banner.js";
import { offerPresenter } from "./lesson/present/presenter.js";
import { offerPrint } from "./lesson/print.js";
import { furnishPredictions } from "./lesson/prediction.js";
import { watchServer } from "./lesson/server-banner.js";
import { takeAlong } from "./lesson/take-along.js";
import { loadSoon } from "./outputs/plotly.js";
import { offerPanel } from "./panel/panel.js";

const { course, lesson: name, notebook } = document.body.dataset;
const article = document.getElementById("lesson");
const path = pathOf(course, name);

placeStatus();
const { tools, lesser } = dressBar();
const originals = new Map(Array.from(article.querySelectorAll(".cell"), section => [section.dataset.cell, section.dataset.original]));
const channel = new Channel(path, notebook, originals);
const board = new Board(article, channel);
new KernelBar(tools, lesser, board, channel, placeBanners());
watchPlayer(channel);
watchServer(board, channel);
answerInputs(board, channel);
openTermsInPlace();
offerPanel(tools, () => board.cells.map(cell => cell.source));
lessonMenu(lesser, [
  { words: "Find in the lesson", key: "/", act: offerFind(article, board) },
  { words: "Present", key: "P", act: offerPresenter(article) },
  { words: "Print", act: offerPrint(article) },
  { words: "Save as a page", act: () => takeAlong(board, channel, path, "page") },
  { words: "Save as a Jupyter notebook", act: () => takeAlong(board, channel, path, "notebook") },
]);
hintKeys(article, offerKeys(lesser));

// What the lesson is made of comes before what has happened in it: the exercises must know their cells.
const lesson = await getJson(`/api/lesson/${path}`);
board.furnish(lesson);
furnishLesson(article, lesson, name);
furnishExercises(lesson, board, channel);
furnishPredictions(article, board, channel);
foldObservations(article, board, channel);
tellOfEarlier(article, board, channel);
offerCleanUp(article, board, channel);
offerEarlierCleanUp();
keepPlace(board, channel);
keepReading(article, channel);
renewWithNotebook(board, channel, () => scrollY > 0 ? placeIn(board) : null);
channel.connect();
loadSoon();

function offerEarlierCleanUp() {
  const offer = offerLeftover(path);
  article.before(offer);
  withdrawWhenRun(offer, channel);
  visit(path);
}
