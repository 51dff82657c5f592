package dev.greenroom.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store of progress keeps, in whatever state it finds the storage. */
class StoreTest {
    private final ProgressScript script = new ProgressScript();

    @AfterEach
    void close() {
        script.close();
    }

    @Test
    void whatIsSetIsThereWhenThePageIsOpenedAgain() {
        assertThat(script.run("""
                const storage = new Storage();
                const store = open(storage);
                store.set("aws/vpc", { mark: "known", starred: true });
                store.set("aws/vpc", { note: "ask for peering" });
                store.set("aws/iam", { card: { due: 5, reps: 1 } });
                return open(storage).entries();"""))
                .isEqualTo("[['aws/iam',{'starred':false,'note':'','card':{'due':5,'reps':1}}],"
                        + "['aws/vpc',{'mark':'known','starred':true,'note':'ask for peering'}]]");
    }

    @Test
    void questionWithoutProgressHasAnEmptyFrozenRecord() {
        assertThat(script.run("""
                const store = open(new Storage());
                return ["aws/vpc", "constructor", "__proto__"].map((id) => [store.get(id), Object.isFrozen(store.get(id))]);"""))
                .isEqualTo("[[{'starred':false,'note':''},true],[{'starred':false,'note':''},true],[{'starred':false,'note':''},true]]");
    }

    @Test
    void fieldsThatAreClearedLeaveNoEntry() {
        assertThat(script.run("""
                const store = open(new Storage());
                store.set("aws/vpc", { mark: "known", starred: true, note: "x", card: { due: 1 } });
                store.set("aws/vpc", { mark: undefined, starred: false, note: "", card: undefined });
                return [store.get("aws/vpc"), store.entries()];"""))
                .isEqualTo("[{'starred':false,'note':''},[]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ mark: 'perfect' }", "{ mark: ['known'] }", "{ note: 7 }", "{ starred: 1 }", "{ card: [] }", "{ color: 'red' }"})
    void valueThatWouldMakeAllUnreadableIsRefused(String patch) {
        assertThat(script.run("""
                const store = open(new Storage());
                return [messageOf(() => store.set("aws/vpc", %s)).split(":")[0], store.entries()];""".formatted(patch)))
                .isEqualTo("['TypeError',[]]");
    }

    @Test
    void savingKeepsWhatAnotherTabHasSavedMeanwhile() {
        assertThat(script.run("""
                const storage = new Storage();
                const [one, other] = [open(storage), open(storage)];
                one.set("aws/vpc", { mark: "known" });
                other.set("aws/vpc", { starred: true });
                other.set("aws/iam", { mark: "review" });
                one.set("aws/s3", { note: "n" });
                return [one.entries().map(([id]) => id), open(storage).get("aws/vpc")];"""))
                .isEqualTo("[['aws/iam','aws/s3','aws/vpc'],{'mark':'known','starred':true,'note':''}]");
    }

    @Test
    void otherTabsHearWhichQuestionsChanged() {
        assertThat(script.run("""
                const storage = new Storage();
                const [one, other] = [open(storage), open(storage)];
                const heard = [];
                const stop = other.subscribe((ids) => heard.push([ids, other.get("aws/vpc").mark]));
                one.set("aws/vpc", { mark: "known" });
                storage.deliver("greenroom-theme");
                storage.deliver();
                storage.deliver();
                storage.texts.clear();
                storage.deliver(null);
                stop();
                one.set("aws/vpc", { mark: "review" });
                storage.deliver();
                return heard;"""))
                .isEqualTo("[[['aws/vpc'],'known'],[['aws/vpc'],null]]");
    }

    @Test
    void tabThatSavesBeforeItHearsOfAnotherTellsBothChanges() {
        assertThat(script.run("""
                const storage = new Storage();
                const [one, other] = [open(storage), open(storage)];
                const heard = [];
                other.subscribe((ids) => heard.push(ids));
                one.set("aws/vpc", { mark: "known" });
                other.set("aws/iam", { mark: "known" });
                storage.deliver();
                return heard;"""))
                .isEqualTo("[['aws/vpc','aws/iam']]");
    }

    @Test
    void settingWhatIsSetAlreadyChangesNothing() {
        assertThat(script.run("""
                const storage = new Storage();
                const store = open(storage);
                store.set("aws/vpc", { mark: "known", card: { due: 1 } });
                const before = storage.getItem("greenroom-progress");
                store.set("aws/vpc", { mark: "known", card: { due: 1 }, note: "" });
                return before === storage.getItem("greenroom-progress");"""))
                .isEqualTo("true");
    }

    @Test
    void daysAreCountedAndSorted() {
        assertThat(script.run("""
                const store = open(new Storage());
                store.countDay("2026-11-23", { reviews: 2 });
                store.countDay("2026-11-22", { learned: 1 });
                store.countDay("2026-11-23", { reviews: 1, learned: 4 });
                return [store.days(), messageOf(() => store.countDay("today", {})), messageOf(() => store.countDay("2026-11-23", { reviews: -1 }))];"""))
                .isEqualTo("[[['2026-11-22',{'reviews':0,'learned':1}],['2026-11-23',{'reviews':3,'learned':4}]],"
                        + "'TypeError: No tally of a day: today, 0, 0','TypeError: No tally of a day: 2026-11-23, -1, 0']");
    }

    @Test
    void settingsHaveDefaultsAndAreKept() {
        assertThat(script.run("""
                const storage = new Storage();
                open(storage).setSettings({ newPerDay: 0, topics: ["aws"] });
                return [open(new Storage()).settings(), open(storage).settings()];"""))
                .isEqualTo("[{'newPerDay':10,'retention':0.9},{'newPerDay':0,'retention':0.9,'topics':['aws']}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "null", "7", "[]", "{}",
        "{\"format\":\"other\",\"version\":1}",
        "{\"format\":\"greenroom-progress\",\"version\":1}",
        "{\"format\":\"greenroom-progress\",\"version\":0,\"questions\":{},\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":[],\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{\"a/b\":{\"mark\":\"known\"}},\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{\"a/b\":{\"mark\":[\"known\",null]}},\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{\"a/b\":{\"note\":[7,7]}},\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{\"a/b\":{\"note\":[\"x\",1e300]}},\"days\":{},\"settings\":{}}",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{},\"days\":{\"2026-11-23\":{\"d\":[1]}},\"settings\":{}}",
    })
    void damagedTextIsSetAsideAndTold(String text) {
        assertThat(script.run("""
                const storage = new Storage();
                storage.setItem("greenroom-progress", %s);
                const store = open(storage);
                const before = [store.entries(), store.problem().kind];
                store.set("aws/vpc", { mark: "known" });
                const kept = [...storage.texts].find(([key]) => key.startsWith("greenroom-progress-kept-"))[1];
                return [before, kept === %s, open(storage).get("aws/vpc").mark, open(storage).problem() ?? "none"];"""
                .formatted(quoted(text), quoted(text))))
                .isEqualTo("[[[],'damaged'],true,'known','none']");
    }

    @Test
    void textOfANewerVersionIsSetAsideOnlyWhenSomethingIsSaved() {
        assertThat(script.run("""
                const storage = new Storage();
                const text = JSON.stringify({ format: "greenroom-progress", version: 2, all: "else" });
                storage.setItem("greenroom-progress", text);
                const store = open(storage);
                const untouched = [store.problem().kind, storage.texts.size, storage.getItem("greenroom-progress") === text];
                store.set("aws/vpc", { starred: true });
                return [untouched, storage.texts.size, [...storage.texts.values()].includes(text)];"""))
                .isEqualTo("[['newer',1,true],2,true]");
    }

    @Test
    void fullStorageLosesNothingWhileThePageIsOpenAndIsMadeUpForLater() {
        assertThat(script.run("""
                const storage = new Storage();
                const [store, other] = [open(storage), open(storage)];
                store.set("aws/vpc", { mark: "known" });
                storage.room = 10;
                store.set("aws/iam", { mark: "review" });
                store.set("aws/iam", { note: "n" });
                const full = [store.problem().kind, store.get("aws/iam"), JSON.parse(store.exportText()).questions["aws/iam"].mark[0]];
                storage.room = Infinity;
                other.set("aws/s3", { starred: true });
                storage.deliver();
                const heard = store.entries().map(([id]) => id);
                store.set("aws/vpc", { mark: "unknown" });
                return [full, heard, open(storage).entries().map(([id]) => id), store.problem() ?? "none"];"""))
                .isEqualTo("[['full',{'mark':'review','starred':false,'note':'n'},'review'],['aws/iam','aws/s3','aws/vpc'],"
                        + "['aws/iam','aws/s3','aws/vpc'],'none']");
    }

    @Test
    void blockedStorageLosesNothingWhileThePageIsOpen() {
        assertThat(script.run("""
                const forbidden = () => { throw new Error("SecurityError"); };
                return [null, { getItem: forbidden, setItem: forbidden }].map((storage) => {
                  const store = openStore({ storage, now: tick });
                  const before = store.problem().kind;
                  store.set("aws/vpc", { mark: "known" });
                  store.set("aws/vpc", { starred: true });
                  return [before, store.problem().kind, store.get("aws/vpc"), copyOf(store).get("aws/vpc").mark];
                });"""))
                .isEqualTo("[['blocked','blocked',{'mark':'known','starred':true,'note':''},'known'],"
                        + "['blocked','blocked',{'mark':'known','starred':true,'note':''},'known']]");
    }

    @Test
    void clockThatIsSetBackDoesNotUndoWhatTheReaderDoesNext() {
        assertThat(script.run("""
                const store = open(new Storage());
                store.set("aws/vpc", { mark: "known" });
                const before = store.exportText();
                time -= 30 * DAY;
                store.set("aws/vpc", { mark: "unknown" });
                store.importText(before);
                return store.get("aws/vpc").mark;"""))
                .isEqualTo("'unknown'");
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
