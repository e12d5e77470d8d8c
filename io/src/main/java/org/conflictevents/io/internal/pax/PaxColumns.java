package org.conflictevents.io.internal.pax;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;

/** The columns of PA-X in the order of version 10, with the names that other exports and the API have for them. */
final class PaxColumns {

    static final Columns ALL = new Columns();

    static final Column CON = ALL.text("Con");
    static final Column CONTP = ALL.text("Contp", "conflict_type");
    static final Column PP = ALL.code("PP", "peace_process.id");
    static final Column PP_NAME = ALL.text("PPName", "peace_process.name");
    static final Column REG = ALL.text("Reg");
    static final Column AGT_ID = ALL.code("AgtId", "id").required();
    static final Column VER = ALL.code("Ver");
    static final Column AGT = ALL.text("Agt", "name").required();
    static final Column DAT = ALL.day("Dat", "Date", "date_signed", "agt_dat").written(Column.DayForm.DAY_FIRST);
    static final Column STATUS = ALL.text("Status", "agreement_status.name");
    static final Column LGT = ALL.code("Lgt", "page_count");
    static final Column N_CHARACTERS = ALL.code("N_characters");
    static final Column AGTP = ALL.code("Agtp", "conflict_level.code", "agt_type");
    static final Column STAGE = ALL.code("Stage", "agreement_stage.code", "stage_short");
    static final Column STAGE_SUB = ALL.code("StageSub", "agreement_substage.code");
    static final Column PART = ALL.text("Part", "parties");
    static final Column THRD_PART = ALL.text("ThrdPart", "third_parties");
    static final Column OTH_AGR = ALL.text("OthAgr", "other_agreements");
    static final Column LOC1_ISO = ALL.code("Loc1ISO");
    static final Column LOC2_ISO = ALL.code("Loc2ISO");
    static final Column LOC1_GWNO = ALL.code("Loc1GWNO");
    static final Column LOC2_GWNO = ALL.code("Loc2GWNO");
    static final Column UCDP_CON = ALL.code("UcdpCon", "ucdp_conflict_id");
    static final Column UCDP_AGR = ALL.code("UcdpAgr", "ucdp_agreement_id");
    static final Column PAM_AGR = ALL.code("PamAgr", "pam_agreement_id");
    static final Column COW_WAR = ALL.code("CowWar", "cow_war_id");
    static final Column INTERIM = ALL.code("Interim", "interim_arrangement");

    /** What the text of an agreement is about, in the order of version 10. */
    private static final String ISSUES = """
        ImSrc
        GCh GChRhet GChAntid GChSubs GChOth GDis GDisRhet GDisAntid GDisSubs GDisOth GAge GAgeRhet GAgeAntid GAgeSubs GAgeOth
        GMig GMigRhet GMigAntid GMigSubs GMigOth GRa GRaRhet GRaAntid GRaSubs GRaOth GRe GReRhet GReAntid GReSubs GReOth GInd
        GIndRhet GIndAntid GIndSubs GIndOth GOth GOthRhet GOthAntid GOthSubs GOthOth GRef GRefRhet GRefSubs GRefOth GSoc
        GSocRhet GSocAntid GSocSubs GSocOth GeWom GeMe GeMeNu GeMeOth GeLgbti GeLgbtiPos GeLgbtiNeg GeFa StDef StGen StCon StSd
        StRef StSym StInd StUni StBor StXbor Pol PolGen PolNewInd PolNewTemp Ele ElecComm PolPar PolParTrans PolParOth Civso
        Tral Pubad ConGen ConRen Cons Polps PpsGe PpsGe:St PpsGe:Sub PpsEx PpsEx:St PpsEx:Sub PpsOro PpsOro:St PpsOro:Sub
        PpsOthPr PpsOthPr:St PpsOthPr:Sub PpsVet PpsVet:St PpsVet:Sub PpsAut PpsAut:St PpsAut:Sub PpsInt PpsInt:St PpsInt:Sub
        PpsOth PpsOth:St PpsOth:Sub Terps TpsSub TpsLoc TpsAut TpsOth Eps EpsRes EpsFis EpsOth Mps MpsMe MpsJt MpsPro MpsOth
        HrGen HrBor HrTrinc HrCp CprLife CprTort CprEq CprSlav CprLib CprDet CprFmov CprFspe CprFass CprTria CprPriv CprVote
        CprReli CprOth HrSec SerProp SerWork SerHeal SerEdu SerStdl SerShel SerSs SerCult SerOth HrCit CitGen CitRights CitDef
        CitOth HrDem HrDet Med MedGov MedSubs MedLog MedOth HrMob Prot ProtCiv ProtGrp ProtOth RiOth HrNi HrNiMe HrNiNe HrNiOth
        HrIi HrIiMon HrIiBod HrIiOth JusCr JusCrSp JusCrSys JusCrPow JusEm JusJu JusPri JusTra Dev DevSoc DevHum DevInfra NEC
        NatRes IntFu Bus Tax TaxPo TaxRef TaxOth Ban CenBan BanPers BanInt BanXb LaRef LaRefMan LaRefRet LaRefOth LaNom LaCH
        LaCHTa LaCHIt LaCHPro LaCHOth LaEn Wat SsrGua Ce CeProv CeGen SsrPol SsrArm SsrDdr DdrDemil DdrProg SsrInt SsrPsf SsrFf
        Cor SsrCrOcr SsrDrugs Terr TjGen TjAm TjAmPro TjSan TjPower TjAmBan TjCou TjJaNc TjJaIc TjMech TjPrire TjVet TjVic
        TjMis TjRep TjRSym TjRMa TjNR ImUN ImOth ImRef ImPK ImE\
        """;

    private static final Map<String, Column> BY_ISSUE = new LinkedHashMap<>();

    static {
        for (String issue : ISSUES.split("\\s+", -1)) {
            BY_ISSUE.put(issue, ALL.code(issue));
        }
    }

    /** The columns of version 10. */
    static final List<Column> HEADER = List.copyOf(ALL.all());

    private PaxColumns() {}

    /** Returns the codes of all issues in the order of version 10. */
    static List<String> issues() {
        return List.copyOf(BY_ISSUE.keySet());
    }

    static List<Column> issueColumns() {
        return List.copyOf(BY_ISSUE.values());
    }

    static Column issue(String code) {
        return requireNonNull(BY_ISSUE.get(code), code);
    }
}
