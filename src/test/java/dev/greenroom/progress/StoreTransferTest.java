package dev.greenroom.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress taken out of the store and into another: export and import, reset, and renamed questions. */
class StoreTransferTest {
    private final ProgressScript script = new ProgressScript();

    @AfterEach
    void close() {
        script.close();
    }

    @Test
    void exportImportedElsewhereGivesTheSameState() {
        assertThat(script.run("""
                const store = open(new Storage());
                store.set("aws/vpc", { mark: "known", starred: true, note: "line\\n\\"quoted\\" ✓" });
                store.set("aws/iam", { card: { due: 1.5, state: "review" } });
                store.set("aws/s3", { mark: "review" });
                store.set("aws/s3", { mark: undefined });
                store.countDay("2026-11-23", { reviews: 3, learned: 1 });
                store.setSettings({ newPerDay: 20 });
                const copy = open(new Storage());
                const told = copy.importText(store.exportText());
                const all = (each) => JSON.stringify([each.entries(), each.days(), each.settings(), each.exportText()]);
                return [told, all(copy) === all(store)];"""))
                .isEqualTo("[{'added':2,'updated':0,'unchanged':0},true]");
    }

    @Test
    void importTakesTheNewestOfEachField() {
        assertThat(script.run("""
                const one = open(new Storage());
                one.set("aws/vpc", { mark: "known", starred: true });
                const other = copyOf(one);
                other.set("aws/vpc", { mark: "review" });
                one.set("aws/vpc", { starred: false });
                other.set("aws/iam", { mark: "known" });
                one.set("aws/s3", { mark: "known" });
                const told = one.importText(other.exportText());
                other.importText(one.exportText());
                return [told, one.get("aws/vpc"), JSON.stringify(one.entries()) === JSON.stringify(other.entries())];"""))
                .isEqualTo("[{'added':1,'updated':1,'unchanged':0},{'mark':'review','starred':false,'note':''},true]");
    }

    @Test
    void ofTwoNotesTheNewerComesFirstAndTheOlderStaysBelowWithItsDay() {
        assertThat(script.run("""
                const [one, other] = [open(new Storage()), open(new Storage())];
                one.set("aws/vpc", { note: "older" });
                time += 3 * DAY;
                other.set("aws/vpc", { note: "newer" });
                const texts = [one.exportText(), other.exportText()];
                one.importText(texts[1]);
                other.importText(texts[0]);
                one.importText(other.exportText());
                return [one.get("aws/vpc").note, other.get("aws/vpc").note];"""))
                .isEqualTo("['newer\\n\\n[2026-11-20]\\nolder','newer\\n\\n[2026-11-20]\\nolder']");
    }

    @Test
    void noteThatStandsInTheNewerOneIsNotRepeated() {
        assertThat(script.run("""
                const one = open(new Storage());
                one.set("aws/vpc", { note: "a thought" });
                const other = copyOf(one);
                other.set("aws/vpc", { note: "a thought, and more" });
                one.importText(other.exportText());
                other.importText(one.exportText());
                return [one.get("aws/vpc").note, other.get("aws/vpc").note];"""))
                .isEqualTo("['a thought, and more','a thought, and more']");
    }

    @Test
    void tallyOfADayIsAddedAcrossDevicesAndNeverTwice() {
        assertThat(script.run("""
                const one = open(new Storage());
                const other = openStore({ storage: new Storage(), now: tick, device: () => "d2" });
                one.countDay("2026-11-23", { reviews: 3 });
                other.countDay("2026-11-23", { reviews: 4, learned: 1 });
                one.importText(other.exportText());
                one.importText(other.exportText());
                other.countDay("2026-11-23", { reviews: 1 });
                one.importText(other.exportText());
                one.countDay("2026-11-23", { reviews: 1 });
                return one.days();"""))
                .isEqualTo("[['2026-11-23',{'reviews':9,'learned':1}]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{\"format\":\"green | This file is no export of this site, or it is not whole. Nothing was changed.",
        "## | This file is no export of this site, or it is not whole. Nothing was changed.",
        "{\"cards\":[]} | This file holds no progress of this site. Nothing was changed.",
        "null | This file holds no progress of this site. Nothing was changed.",
        "{\"format\":\"greenroom-progress\",\"version\":9} | "
                + "This file comes from a newer version of the site. Reload the page and try again. Nothing was changed.",
        "{\"format\":\"greenroom-progress\",\"version\":1,\"questions\":{\"aws/vpc\":{\"mark\":[\"fine\",1]}},\"days\":{},\"settings\":{}} | "
                + "This file is damaged. Nothing was changed.",
    })
    void foreignOrDamagedFileIsRefusedAndNothingChanged(String text, String message) {
        assertThat(script.run("""
                const storage = new Storage();
                const store = open(storage);
                store.set("aws/vpc", { mark: "known", note: "mine" });
                const before = storage.getItem("greenroom-progress");
                const said = messageOf(() => store.importText('%s'));
                return [said, storage.getItem("greenroom-progress") === before, store.problem() ?? "none"];""".formatted(text)))
                .isEqualTo("['ImportError: " + message + "',true,'none']");
    }

    @Test
    void namesThatAllObjectsHaveAreNamesLikeOthers() {
        assertThat(script.run("""
                const text = '{"format":"greenroom-progress","version":1,"questions":{"__proto__":{"starred":[true,1]},'
                  + '"constructor":{"starred":[true,1]}},"days":{},"settings":{"__proto__":[{"evil":1},1]}}';
                const store = open(new Storage());
                const told = store.importText(text);
                return [told, store.entries().map(([id]) => id), store.settings().evil ?? "none", {}.evil ?? "none", {}.starred ?? "none"];"""))
                .isEqualTo("[{'added':2,'updated':0,'unchanged':0},['__proto__','constructor'],'none','none','none']");
    }

    @Test
    void importIsUndoneExceptWhereTheReaderWentOn() {
        assertThat(script.run("""
                const [one, other] = [open(new Storage()), open(new Storage())];
                one.set("aws/vpc", { mark: "known" });
                one.set("aws/s3", { mark: "known" });
                ["aws/vpc", "aws/iam", "aws/ec2"].forEach((id) => other.set(id, { mark: "review" }));
                other.countDay("2026-11-23", { reviews: 1 });
                const { undo } = one.importText(other.exportText());
                one.set("aws/ec2", { starred: true });
                undo();
                return [one.entries().map(([id, { mark, starred }]) => [id, mark, starred]), one.days()];"""))
                .isEqualTo("[[['aws/ec2','review',true],['aws/s3','known',false],['aws/vpc','known',false]],[]]");
    }

    @Test
    void resetForgetsTheNamedQuestionsAndUndoBringsThemBack() {
        assertThat(script.run("""
                const storage = new Storage();
                const store = open(storage);
                ["aws/vpc", "aws/iam", "kubernetes/pods"].forEach((id) => store.set(id, { mark: "known", note: id }));
                store.countDay("2026-11-23", { reviews: 1 });
                const undo = store.reset(["aws/vpc", "aws/iam"]);
                const after = [open(storage).entries().map(([id]) => id), store.days().length];
                store.set("aws/iam", { mark: "review" });
                undo();
                return [after, open(storage).entries().map(([id, { mark, note }]) => [id, mark, note])];"""))
                .isEqualTo("[[['kubernetes/pods'],1],[['aws/iam','review','aws/iam'],['aws/vpc','known','aws/vpc'],"
                        + "['kubernetes/pods','known','kubernetes/pods']]]");
    }

    @Test
    void resetOfAllIsFollowedByOtherTabsAndUndoneWithItsDays() {
        assertThat(script.run("""
                const storage = new Storage();
                const [store, other] = [open(storage), open(storage)];
                store.set("aws/vpc", { mark: "known" });
                store.countDay("2026-11-23", { reviews: 2 });
                store.setSettings({ newPerDay: 5 });
                storage.deliver();
                const undo = store.reset();
                other.set("aws/iam", { mark: "known" });
                const after = [other.entries().map(([id]) => id), other.days(), other.settings().newPerDay];
                undo();
                return [after, store.entries().map(([id]) => id), store.days()];"""))
                .isEqualTo("[[['aws/iam'],[],5],['aws/iam','aws/vpc'],[['2026-11-23',{'reviews':2,'learned':0}]]]");
    }

    @Test
    void exportMadeBeforeAResetBringsAllBack() {
        assertThat(script.run("""
                const store = open(new Storage());
                store.set("aws/vpc", { mark: "known" });
                const text = store.exportText();
                store.reset();
                return [store.importText(text), store.get("aws/vpc").mark];"""))
                .isEqualTo("[{'added':1,'updated':0,'unchanged':0},'known']");
    }

    @Test
    void renamedQuestionKeepsItsHistoryJoinedWithWhatTheNewNameHas() {
        assertThat(script.run("""
                const storage = new Storage();
                const store = open(storage);
                store.set("aws/zones", { mark: "known", note: "old name" });
                store.set("aws/availability-zones", { mark: "review" });
                store.adopt({ "aws/zones": "aws/availability-zones", "aws/never": "aws/vpc", "constructor": "aws/vpc" });
                const text = storage.getItem("greenroom-progress");
                store.adopt({ "aws/zones": "aws/availability-zones" });
                return [open(storage).entries(), text === storage.getItem("greenroom-progress")];"""))
                .isEqualTo("[[['aws/availability-zones',{'mark':'review','starred':false,'note':'old name'}]],true]");
    }
}
